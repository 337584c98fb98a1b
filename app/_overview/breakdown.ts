import type { FigureId } from '#core/figures/catalogue.ts'
import { columnsOf } from '../_segments/columns.ts'
import type { View } from '../_view/view.ts'

/** @returns the view in which the segments say what a figure is made of: in order of it, with a column for it. */
export function breakdownView(id: FigureId, view: View): View {
  const columns = columnsOf(view.columns)
  return {
    ...view,
    sort: { column: id, descending: true },
    columns: columns.includes(id) ? view.columns : columnsOf([...columns, id]),
  }
}
