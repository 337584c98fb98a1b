'use client'
import { useMemo } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatDay, formatShortDay, formatTime } from '#core/format/date.ts'
import { formatMoney } from '#core/format/money.ts'
import type { Release } from '#core/release/contract.ts'
import { Card } from '../_ui/card.tsx'
import { CostPartsChart } from '../_ui/cost_parts_chart.tsx'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { prepareParts } from './parts.ts'

interface PartsCardProps {
  series: FiguresAnswer
  firstDayOfWeek: number
  releases: readonly Release[]
}

/** Cost per accepted resolution and its parts over time, as a chart and as a table. */
export function PartsCard({ series, firstDayOfWeek, releases }: PartsCardProps) {
  const { currency, timeZone, step } = series
  const points = useMemo(() => prepareParts(series, firstDayOfWeek, releases), [series, firstDayOfWeek, releases])
  const formatStart = (start: string) => (step === 'hour' ? formatTime(start, timeZone) : formatShortDay(start, timeZone))
  const money = (amount: number) => formatMoney(amount, currency)
  const open = points.filter((point) => point.provisional !== null).length
  return (
    <Card
      id="parts"
      className="h-full"
      title="Cost per accepted resolution over time"
      hint={`By the ${step} in which the first handling ended (${timeZone}). Policy version ${series.policyVersion}.`}
    >
      <Legend points={points} hasOpen={open > 0} />
      {points.length === 0 ? (
        <p className="flex h-80 items-center justify-center text-sm text-ink-default">No case ended in this range.</p>
      ) : (
        <CostPartsChart points={points} formatStart={formatStart} formatMoney={money} />
      )}
      <p className="sr-only">{summaryOf(points, money, formatStart)}</p>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
        <PartsTable
          points={points}
          money={money}
          formatStart={(start) => (step === 'hour' ? formatStart(start) : formatDay(start, timeZone))}
        />
      </details>
    </Card>
  )
}

/** Names the parts that are there at all; handling and rework always. */
function Legend({ points, hasOpen }: { points: readonly CostPoint[]; hasOpen: boolean }) {
  const isThere = (key: keyof NonNullable<CostPoint['parts']>): boolean =>
    key === 'handling' || key === 'rework' || points.some(({ parts }) => parts !== null && parts[key] !== 0)
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-default">
      {COST_PARTS.filter(({ key }) => isThere(key)).map(({ key, name, colour }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-[2px]" style={{ background: colour }} />
          {name}
        </li>
      ))}
      {hasOpen && (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" className="size-3 rounded-[2px] border border-dashed border-line-strong">
            <rect width="12" height="12" fill="url(#not-matured)" />
          </svg>
          Not matured yet: provisional, can only rise
        </li>
      )}
    </ul>
  )
}

interface Shown {
  points: readonly CostPoint[]
  money: (amount: number) => string
  formatStart: (start: string) => string
}

function PartsTable({ points, money, formatStart }: Shown) {
  return (
    <Table caption="Cost per accepted resolution over time" className="mt-2 max-h-96 overflow-y-auto">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Time</TableHeaderCell>
          {COST_PARTS.map(({ key, name }) => (
            <TableHeaderCell key={key} numeric>
              {name}
            </TableHeaderCell>
          ))}
          <TableHeaderCell numeric>Matured</TableHeaderCell>
          <TableHeaderCell numeric>Provisional</TableHeaderCell>
          <TableHeaderCell>Released</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {points.map((point) => (
          <TableRow key={point.start}>
            <TableCell>{formatStart(point.start)}</TableCell>
            {COST_PARTS.map(({ key }) => (
              <TableCell key={key} numeric>
                {point.parts ? money(point.parts[key]) : '–'}
              </TableCell>
            ))}
            <TableCell numeric>{point.parts ? money(totalOf(point)) : 'not yet'}</TableCell>
            <TableCell numeric>{point.provisional === null ? '–' : money(point.provisional)}</TableCell>
            <TableCell>{point.releases.join(', ')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const totalOf = ({ parts }: CostPoint): number => (parts ? Object.values(parts).reduce((sum, part) => sum + part, 0) : 0)

function summaryOf(
  points: readonly CostPoint[],
  money: (amount: number) => string,
  formatStart: (start: string) => string,
): string {
  const mature = points.filter((point) => point.parts)
  const [first, last] = [mature[0], mature.at(-1)]
  if (!first || !last) return 'Chart: nothing in this range has matured yet.'
  const open = points.length - mature.length
  return (
    `Chart: from ${money(totalOf(first))} on ${formatStart(first.start)} to ${money(totalOf(last))} on ${formatStart(last.start)}; ` +
    `the last ${open} of ${points.length} steps have not matured.`
  )
}
