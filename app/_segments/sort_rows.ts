import { isFigureId } from '#core/figures/catalogue.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { numberIn, readingOfRow } from '#core/figures/reading.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import type { Sort } from '../_view/view.ts'
import { CONTRIBUTION } from './drivers.ts'

/**
 * @param addsOf what a row adds to the change, where that is known: the order of the column `contribution`.
 * @returns the rows in order; what has no value stands last, either way; equals keep the order of their names.
 */
export function sortRows(rows: readonly FigureRow[], sort: Sort, addsOf?: (row: FigureRow) => number | null): FigureRow[] {
  const sign = sort.descending ? -1 : 1
  const byName = [...rows].sort(compareNames)
  const dimension = DIMENSIONS.find((name) => name === sort.column)
  if (dimension) return byName.sort((a, b) => sign * compareIn(dimension, a, b))
  const id = isFigureId(sort.column) ? sort.column : 'cases'
  const value = (sort.column === CONTRIBUTION && addsOf) || ((row: FigureRow) => numberIn(id, readingOfRow(row)))
  const values = new Map(byName.map((row) => [row, value(row)]))
  return byName.sort((a, b) => {
    const [x, y] = [values.get(a) ?? null, values.get(b) ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

/** As words are ordered; what was not said comes first. */
const compareIn = (dimension: Dimension, a: FigureRow, b: FigureRow): number =>
  (a.segment[dimension] ?? '').localeCompare(b.segment[dimension] ?? '', 'en')

/** Dimension by dimension: in one text a collation would pass over what separates them. */
const compareNames = (a: FigureRow, b: FigureRow): number =>
  DIMENSIONS.map((dimension) => compareIn(dimension, a, b)).find((order) => order !== 0) ?? 0
