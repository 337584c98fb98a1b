'use client'
import type { ReactNode } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { type Reading, readingOf, rowsOf } from '#core/figures/reading.ts'
import { formatFigure } from '#core/format/figure.ts'
import { NOTHING } from '#core/format/number.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { Filters } from '../_view/view.ts'
import { ACCEPTED, DEFLECTION, type Line } from './view_lines.ts'
import { viewsFile } from './views_file.ts'

const SIDES = [
  ['ai', 'AI'],
  ['human', 'Human'],
  ['all', 'All'],
] as const

/** All three columns have to fit: the last one is the one that counts. */
const ON_A_PHONE = 'max-sm:px-1 max-sm:text-xs'

interface ViewsProps {
  series: FiguresAnswer
  filters: Filters
  currency: string
  windowDays: number
}

/** The same range read twice: as deflection reads it, and by what was accepted. */
export function ViewsSideBySide({ series, filters, currency, windowDays }: ViewsProps) {
  const readings = SIDES.map(([side, name]) => ({ name, reading: readingOf(rowsOf(series.rows, side)) }))
  const all = readings.at(-1)?.reading
  return (
    <section aria-label="Two ways to read it" className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <View
        title="The deflection view"
        hint="Every case at once; what happens afterwards is not seen."
        {...{ lines: DEFLECTION, readings, currency }}
        actions={<CsvButton what="both views" file={() => viewsFile(series, filters)} />}
      />
      <View
        title="The accepted-resolution view"
        hint={`Only cases whose ${windowDays}-day window has passed; clean-up is priced.`}
        {...{ lines: ACCEPTED, readings, currency }}
        footer={
          all && all.figures.qualityGap !== null
            ? `Quality gap: ${formatFigure('qualityGap', all, currency)} for each resolution. All-human baseline: ${formatFigure('allHumanBaseline', all, currency)}.`
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
  actions?: ReactNode
  footer?: string
}

function View({ title, hint, lines, readings, currency, actions, footer }: ViewProps) {
  return (
    <Card title={title} hint={hint} actions={actions} flush>
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
              <TableCell className={`min-w-24 whitespace-normal sm:min-w-36 ${ON_A_PHONE}`}>
                <span title={line.definition}>{line.name}</span>
              </TableCell>
              {readings.map(({ name, reading }) => (
                <TableCell key={name} numeric className={ON_A_PHONE}>
                  <Shown text={line.show(reading, currency)} missing={line.missing} />
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

function Shown({ text, missing }: { text: string; missing: string }) {
  if (text !== NOTHING) return text
  return (
    <Explained explanation={missing} align="right">
      {text}
    </Explained>
  )
}
