'use client'
import type { FigureRow } from '#core/figures/contract.ts'
import { type Reading, readingOf, rowsOf } from '../_figures/reading.ts'
import { formatCount, formatMicros, formatMoney, formatRate, NOTHING } from '../_format/number.ts'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'

interface Line {
  name: string
  definition: string
  show: (reading: Reading, currency: string) => string
  /** The lines that a view is about. */
  strong?: boolean
}

const DEFLECTION: readonly Line[] = [
  {
    name: 'Cases',
    definition: 'Cases that ended in the range, matured or not.',
    show: ({ total }) => formatCount(total.counts.cases),
  },
  {
    name: 'Deflected',
    definition: 'Cases that the AI began and did not hand to a human, whether or not the customer came back.',
    show: ({ total }) => formatCount(total.counts.aiCases - total.counts.aiEscalated),
  },
  {
    name: 'Deflection rate',
    definition: 'Deflected cases divided by cases.',
    show: ({ figures }) => formatRate(figures.deflectionRate),
    strong: true,
  },
  {
    name: 'Handling cost',
    definition: 'What the first handling of these cases cost.',
    show: ({ total }, currency) => formatMicros(total.costMicros.handling, currency),
  },
  { name: 'Rework, failure impact, overhead', definition: 'Not part of this view.', show: () => 'not counted' },
  {
    name: 'Cost per case',
    definition: 'Handling cost divided by cases.',
    show: ({ figures }, currency) => formatMoney(figures.costPerCase, currency),
    strong: true,
  },
]

const ACCEPTED: readonly Line[] = [
  {
    name: 'Matured cases',
    definition: 'Cases whose acceptance window has passed.',
    show: ({ matured }) => formatCount(matured.counts.cases),
  },
  {
    name: 'Accepted',
    definition: 'Resolved, and stayed resolved for the whole acceptance window.',
    show: ({ matured }) => formatCount(matured.counts.accepted),
  },
  {
    name: 'Accepted-resolution rate',
    definition: 'Accepted, divided by all matured cases.',
    show: ({ figures }) => formatRate(figures.acceptedResolutionRate),
    strong: true,
  },
  {
    name: 'Handling cost',
    definition: 'What the first handling of the matured cases cost.',
    show: ({ matured }, currency) => formatMicros(matured.costMicros.handling, currency),
  },
  {
    name: 'Rework, failure impact, overhead',
    definition:
      'What came after the first handling, what the policy puts on failures, and the shares of oversight, platform and licences.',
    show: ({ matured: { costMicros } }, currency) =>
      formatMicros(BigInt(costMicros.full) - BigInt(costMicros.handling), currency),
  },
  {
    name: 'Cost per accepted resolution',
    definition: 'All of it, divided by the accepted resolutions.',
    show: ({ figures }, currency) => formatMoney(figures.costPerAcceptedResolution, currency),
    strong: true,
  },
]

const SIDES = [
  ['ai', 'AI'],
  ['human', 'Human'],
  ['all', 'All'],
] as const

/** The same range read twice: as deflection reads it, and by what was accepted. */
export function ViewsSideBySide({
  rows,
  currency,
  windowDays,
}: {
  rows: readonly FigureRow[]
  currency: string
  windowDays: number
}) {
  const readings = SIDES.map(([side, name]) => ({ name, reading: readingOf(rowsOf(rows, side)) }))
  const gap = readings.at(-1)?.reading.figures
  return (
    <section aria-label="Two ways to read it" className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <View
        title="The deflection view"
        hint="Every case at once; what happens afterwards is not seen."
        {...{ lines: DEFLECTION, readings, currency }}
      />
      <View
        title="The accepted-resolution view"
        hint={`Only cases whose ${windowDays}-day window has passed; clean-up is priced.`}
        {...{ lines: ACCEPTED, readings, currency }}
        footer={
          gap && gap.qualityGap !== null
            ? `Quality gap: ${formatMoney(gap.qualityGap, currency)} for each resolution. All-human baseline: ${formatMoney(gap.allHumanBaseline, currency)}.`
            : 'The quality gap shows once cases have matured.'
        }
      />
    </section>
  )
}

interface ViewProps {
  title: string
  hint: string
  lines: readonly Line[]
  readings: readonly { name: string; reading: Reading }[]
  currency: string
  footer?: string
}

function View({ title, hint, lines, readings, currency, footer }: ViewProps) {
  return (
    <Card title={title} hint={hint} flush>
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>
              <span className="sr-only">Figure</span>
            </TableHeaderCell>
            {readings.map(({ name }) => (
              <TableHeaderCell key={name} numeric>
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.name} className={line.strong ? 'bg-surface-muted font-semibold' : ''}>
              <TableCell className="min-w-36 whitespace-normal">
                <span title={line.definition}>{line.name}</span>
              </TableCell>
              {readings.map(({ name, reading }) => (
                <TableCell key={name} numeric>
                  <Shown text={line.show(reading, currency)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {footer && <p className="px-4 py-3 text-sm text-ink-default sm:px-5">{footer}</p>}
    </Card>
  )
}

function Shown({ text }: { text: string }) {
  if (text !== NOTHING) return text
  return (
    <Explained
      explanation="There is nothing to divide by yet: no such case in this range, or none that has matured."
      align="right"
    >
      {text}
    </Explained>
  )
}
