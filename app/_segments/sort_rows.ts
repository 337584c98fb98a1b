import type { FigureRow } from '#core/figures/contract.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import type { Sort } from '../_view/view.ts'
import { COLUMNS } from './columns.ts'

/** @returns the rows in order; what has no value stands last, either way; equals keep the order of their names. */
export function sortRows(rows: readonly FigureRow[], sort: Sort): FigureRow[] {
  const sign = sort.descending ? -1 : 1
  const byName = [...rows].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
  const dimension = DIMENSIONS.find((name) => name === sort.column)
  if (dimension) return byName.sort((a, b) => sign * (a.segment[dimension] ?? '').localeCompare(b.segment[dimension] ?? '', 'en'))
  const { value } = COLUMNS.find((column) => column.id === sort.column) ?? { value: (row: FigureRow) => row.counts.cases }
  return byName.sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

const nameOf = (row: FigureRow): string => Object.values(row.segment).join('\u0000')
