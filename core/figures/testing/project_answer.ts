import { type Contents, columnsOf } from '../contents.ts'
import type { FigureRow, FiguresAnswer, Sums } from '../contract.ts'
import { readingOfRow, valueIn } from '../reading.ts'
import { SIDES, type Side, type SumNames } from '../sum_names.ts'

/** @returns of a whole answer what one to a question for these contents has, with all figures that were asked for. */
export const projectAnswer = (answer: FiguresAnswer, contents: Contents): FiguresAnswer => ({
  ...answer,
  figures: [...contents.figures],
  columns: columnsOf(contents),
  rows: answer.rows.map((row) => projectRow(row, contents)),
})

function projectRow(row: FigureRow, { figures, sums, nowcast }: Contents): FigureRow {
  const [total, matured, maturedHuman] = SIDES.map((side) => projectSums(sideOf(row, side), sums[side]))
  const reading = readingOfRow(row)
  const values: Record<string, unknown> = {}
  for (const id of figures) {
    const [name = id, part] = id.split('.')
    values[name] = part === undefined ? valueIn(id, reading) : { ...Object(values[name]), [part]: valueIn(id, reading) }
  }
  const { start, segment } = row
  const own = { start, segment, ...total, matured, maturedHuman, figures: values, ...(nowcast && { nowcast: row.nowcast }) }
  return own as unknown as FigureRow
}

const sideOf = (row: FigureRow, side: Side): Sums => (side === 'total' ? row : row[side])

export function projectSums(sums: Sums, { counts, costMicros, durations }: SumNames): Sums {
  const of = (group: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(group).filter(([name]) => names.includes(name)))
  const { counts: allCounts, costMicros: allCosts, ...rest } = sums
  return { counts: of(allCounts, counts), costMicros: of(allCosts, costMicros), ...of(rest, durations) } as unknown as Sums
}
