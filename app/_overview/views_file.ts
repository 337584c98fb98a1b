import { provenanceOf } from '#core/csv/provenance.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { readingOf, rowsOf } from '#core/figures/reading.ts'
import { figureCell, type TableFile, tableFile } from '../_export/table_file.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { ACCEPTED, DEFLECTION, type Line } from './view_lines.ts'

const VIEWS: readonly [string, readonly Line[]][] = [
  ['deflection', DEFLECTION],
  ['accepted', ACCEPTED],
]
const SIDES = ['ai', 'human', 'all'] as const

/** @returns both views side by side, a row for each of their lines. */
export function viewsFile(series: FiguresAnswer, filters: Filters): TableFile {
  const readings = SIDES.map((side) => ({ side, reading: readingOf(rowsOf(series.rows, side)) }))
  const rows = VIEWS.flatMap(([view, lines]) =>
    lines.flatMap(({ id }) =>
      id === null
        ? []
        : [{ view, figure: id, ...Object.fromEntries(readings.map(({ side, reading }) => [side, figureCell(id, reading)])) }],
    ),
  )
  return tableFile('two-views', rows, provenanceOf(series, askedFilters(filters)))
}
