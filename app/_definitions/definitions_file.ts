import { provenanceOf } from '#core/csv/provenance.ts'
import { FIGURE_IDS, figureOf } from '#core/figures/catalogue.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Reading } from '#core/figures/reading.ts'
import { figureCell, type TableFile, tableFile } from '../_export/table_file.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'

/** @returns every figure with its value and what it means. */
export function definitionsFile(total: FiguresAnswer, reading: Reading, filters: Filters): TableFile {
  const rows = FIGURE_IDS.map((figure) => {
    const { name, unit, over, formula, definition } = figureOf(figure)
    return { figure, name, value: figureCell(figure, reading), unit, over, formula, definition }
  })
  return tableFile('figures', rows, provenanceOf(total, askedFilters(filters)))
}
