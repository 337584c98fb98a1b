'use client'
import type { Calculation, Tally } from '#core/calculator/calculate.ts'
import { CATALOGUE } from '#core/figures/catalogue.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatCount, NOTHING } from '#core/format/number.ts'
import { classNames } from '../_ui/class_names.ts'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'

/** All three columns have to fit: the last one is the one that counts. */
const ON_A_PHONE = 'max-sm:px-1 max-sm:text-xs'

const LINES: readonly { name: string; show: (tally: Tally, currency: string) => string; strong?: boolean }[] = [
  { name: CATALOGUE.cases.name, show: ({ cases }) => formatCount(cases) },
  { name: CATALOGUE.handlingCost.name, show: ({ handlingMicros }, currency) => formatMicros(handlingMicros, currency) },
  {
    name: CATALOGUE.costPerCase.name,
    show: ({ costPerCaseMicros }, currency) => formatMicros(costPerCaseMicros, currency),
    strong: true,
  },
  { name: 'Did not hold', show: ({ broken }) => formatCount(broken) },
  { name: CATALOGUE.reworkCost.name, show: ({ reworkMicros }, currency) => formatMicros(reworkMicros, currency) },
  { name: CATALOGUE.overhead.name, show: ({ overheadMicros }, currency) => formatMicros(overheadMicros, currency) },
  { name: CATALOGUE.accepted.name, show: ({ accepted }) => formatCount(accepted) },
  {
    name: CATALOGUE.costPerAcceptedResolution.name,
    show: ({ costPerAcceptedMicros }, currency) => formatMicros(costPerAcceptedMicros, currency),
    strong: true,
  },
  { name: CATALOGUE.qualityGap.name, show: ({ qualityGapMicros }, currency) => formatMicros(qualityGapMicros, currency) },
]

/** What the deflection view says, what an accepted resolution costs, and the gap between them. */
export function CalculatorResult({ result, currency }: { result: Calculation; currency: string }) {
  const sides = [
    ['AI', result.ai],
    ['Human', result.human],
    ['All', result.all],
  ] as const
  return (
    <div className="space-y-4">
      <output aria-live="polite" className="grid gap-4 sm:grid-cols-2">
        <Large
          name={CATALOGUE.costPerCase.name}
          note="the deflection view"
          micros={result.all.costPerCaseMicros}
          currency={currency}
        />
        <Large
          name={CATALOGUE.costPerAcceptedResolution.name}
          note="what holds"
          micros={result.all.costPerAcceptedMicros}
          currency={currency}
          accent
        />
      </output>
      <Table caption="The reading, line by line" className="-mx-1">
        <TableHead>
          <TableRow>
            <TableHeaderCell>
              <span className="sr-only">Figure</span>
            </TableHeaderCell>
            {sides.map(([name]) => (
              <TableHeaderCell key={name} numeric className={ON_A_PHONE}>
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {LINES.map((line) => (
            <TableRow key={line.name} className={line.strong ? 'bg-surface-muted font-semibold' : ''}>
              <TableCell className={classNames('whitespace-normal', ON_A_PHONE)}>{line.name}</TableCell>
              {sides.map(([name, tally]) => (
                <TableCell key={name} numeric className={ON_A_PHONE}>
                  <Shown text={line.show(tally, currency)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="text-sm text-ink-default">
        With humans alone a resolution that holds costs{' '}
        <b className="text-ink">{formatMicros(result.allHumanBaselineMicros, currency)}</b>; against that the period saves{' '}
        <b className="text-ink">{formatMicros(result.savingMicros, currency)}</b>.
      </p>
    </div>
  )
}

interface LargeProps {
  name: string
  note: string
  micros: bigint | null
  currency: string
  accent?: boolean
}

function Large({ name, note, micros, currency, accent = false }: LargeProps) {
  return (
    <span className="block">
      <span className="block text-sm text-ink-default">
        {name} <span className="text-ink-subtle">({note})</span>
      </span>
      <span className={`block text-4xl font-semibold tracking-tight tabular-nums ${accent ? 'text-accent-strong' : 'text-ink'}`}>
        <Shown text={formatMicros(micros, currency)} />
      </span>
    </span>
  )
}

/** A number, or a dash that says why there is none. */
const Shown = ({ text }: { text: string }) =>
  text === NOTHING ? (
    <Explained explanation="There is nothing to divide by: no case, or none that holds." align="right">
      {text}
    </Explained>
  ) : (
    text
  )
