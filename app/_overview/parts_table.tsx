import Link from 'next/link'
import { memo } from 'react'
import { formatMoney } from '#core/format/money.ts'
import type { ChartMark } from '../_ui/charts/mark_lanes.ts'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { bandWords, totalOf } from './cost_reading.ts'

export interface PartsTableProps {
  caption: string
  points: readonly CostPoint[]
  currency: string
  formatStart: (start: string) => string
  against: string | null
  /** The address of a step's conversations. */
  conversationsOf: (index: number) => string
}

/** All that the chart of the parts shows, as numbers. */
export function PartsTable({ caption, points, currency, formatStart, against, conversationsOf }: PartsTableProps) {
  const hasEstimate = points.some(({ estimate }) => estimate !== null)
  return (
    <Table caption={caption} className="mt-2 max-h-96 overflow-y-auto">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Time</TableHeaderCell>
          {COST_PARTS.map(({ key, name }) => (
            <TableHeaderCell key={key} numeric>
              {name}
            </TableHeaderCell>
          ))}
          <TableHeaderCell numeric>Settled</TableHeaderCell>
          {hasEstimate && <TableHeaderCell numeric>Expected</TableHeaderCell>}
          {hasEstimate && <TableHeaderCell numeric>Nine times in ten</TableHeaderCell>}
          <TableHeaderCell numeric>Provisional</TableHeaderCell>
          {against !== null && <TableHeaderCell numeric>Before</TableHeaderCell>}
          <TableHeaderCell>Marks</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {points.map((point, index) => (
          <PartsRow
            key={point.start}
            {...{ point, currency, hasEstimate }}
            start={formatStart(point.start)}
            hasBefore={against !== null}
            href={conversationsOf(index)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

interface PartsRowProps {
  point: CostPoint
  start: string
  currency: string
  hasBefore: boolean
  hasEstimate: boolean
  href: string
}

const PartsRow = memo(function PartsRow({ point, start, currency, hasBefore, hasEstimate, href }: PartsRowProps) {
  const amount = (value: number | null) => (value === null ? <None reason="no resolution holds" /> : formatMoney(value, currency))
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <Link
          href={href}
          prefetch={false}
          className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {start}
        </Link>
      </TableCell>
      {COST_PARTS.map(({ key }) => (
        <TableCell key={key} numeric>
          {amount(point.parts?.[key] ?? null)}
        </TableCell>
      ))}
      <TableCell numeric>{point.parts ? amount(totalOf(point)) : 'not yet'}</TableCell>
      {hasEstimate && <ExpectedCells {...{ point, currency }} />}
      <TableCell numeric>{amount(point.known)}</TableCell>
      {hasBefore && <TableCell numeric>{amount(point.before)}</TableCell>}
      <TableCell className="min-w-56 whitespace-normal wrap-anywhere">{point.marks.map(saidMark).join(', ')}</TableCell>
    </TableRow>
  )
})

/** Nothing is expected of what has settled. */
function ExpectedCells({ point: { parts, estimate, tooEarly }, currency }: Pick<PartsRowProps, 'point' | 'currency'>) {
  const money = (value: number) => formatMoney(value, currency)
  const none = parts ? '' : <None reason={tooEarly ?? 'nothing is expected'} />
  return (
    <>
      <TableCell numeric>{estimate ? money(estimate.value) : none}</TableCell>
      <TableCell numeric>{estimate ? bandWords(estimate, money) : none}</TableCell>
    </>
  )
}

const saidMark = ({ kind, label }: ChartMark): string =>
  kind === 'note' ? `note: “${label}”` : kind === 'alert' ? `alert: ${label}` : label
