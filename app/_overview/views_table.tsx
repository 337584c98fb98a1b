'use client'
import { memo, type ReactNode } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { NOTHING } from '#core/format/number.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import type { Filters } from '../_view/view.ts'
import { SIDES, type ViewLine, type ViewModel, type ViewsModel } from './views.ts'

/** All three columns have to fit: the last one is the one that counts. */
const ON_A_PHONE = 'max-sm:px-1 max-sm:text-xs'

interface ViewsProps {
  views: ViewsModel
  filters: Filters
  /** The answer at the moment of a click. */
  series: () => FiguresAnswer
}

/** The same range read twice: as deflection reads it, and by what was accepted. */
export const ViewsSideBySide = memo(function ViewsSideBySide({ views, filters, series }: ViewsProps) {
  return (
    <section aria-label="Two ways to read it" className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <View
        view={views.deflection}
        actions={
          <CsvButton what="both views" file={async () => (await import('./views_file.ts')).viewsFile(series(), filters)} />
        }
      />
      <View view={views.accepted} />
    </section>
  )
})

function View({ view: { title, hint, lines, footer }, actions }: { view: ViewModel; actions?: ReactNode }) {
  return (
    <Card title={title} hint={hint} actions={actions} flush>
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>
              <span className="sr-only">Figure</span>
            </TableHeaderCell>
            {SIDES.map(([side, name]) => (
              <TableHeaderCell key={side} numeric>
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <ViewRow key={line.name} line={line} />
          ))}
        </TableBody>
      </Table>
      {footer !== '' && <p className="px-4 py-3 text-sm text-ink-default sm:px-5">{footer}</p>}
    </Card>
  )
}

const ViewRow = memo(function ViewRow({ line: { name, definition, strong, cells, missing } }: { line: ViewLine }) {
  return (
    <TableRow className={strong ? 'bg-surface-muted font-semibold' : ''}>
      <TableCell className={`min-w-24 whitespace-normal sm:min-w-36 ${ON_A_PHONE}`}>
        <span title={definition}>{name}</span>
      </TableCell>
      {SIDES.map(([side], place) => (
        <TableCell key={side} numeric className={ON_A_PHONE}>
          <Shown text={cells[place] ?? NOTHING} missing={missing} />
        </TableCell>
      ))}
    </TableRow>
  )
})

function Shown({ text, missing }: { text: string; missing: string }) {
  if (text !== NOTHING) return text
  return (
    <Explained explanation={missing} align="right">
      {text}
    </Explained>
  )
}
