import { type ColumnName, columnsOf, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer, PackedAnswer, Sums } from './contract.ts'
import { COUNT_NAMES, type DurationName } from './parts.ts'
import { COST_NAMES } from './sum_names.ts'

type Cell = PackedAnswer['rows'][number][number]

/** @returns an answer with each row as a list: its start, its segment in the order of `by`, and a value for each of `columns`. */
export function packAnswer(answer: FiguresAnswer): PackedAnswer {
  const { head, pack } = packerOf(answer)
  return { ...head, rows: answer.rows.map(pack) }
}

/** @returns what a packed answer says before its rows, and what packs one of them. */
export function packerOf<A extends Omit<FiguresAnswer, 'rows'>>(answer: A) {
  const contents = contentsOf(answer)
  const columns = columnsOf(contents)
  const readers = columns.map(readerOf)
  return {
    head: { ...answer, figures: [...contents.figures], columns },
    pack: (row: FigureRow): Cell[] => [
      row.start,
      ...answer.by.map((dimension) => row.segment[dimension] ?? null),
      ...readers.map((read) => read(row)),
    ],
  }
}

/** @returns what reads a column of a row. Worked out once, since answers have many rows. */
function readerOf(column: ColumnName): (row: FigureRow) => Cell {
  if (column === 'nowcast') return ({ nowcast }) => nowcast
  const path = column.split('.')
  if (path[0] === 'figures') return (row) => path.reduce<unknown>((at, name) => Object(at)[name], row) as Cell
  const [name, side] = path.reverse()
  const sumsOf = (row: FigureRow): Sums => (side === 'matured' || side === 'maturedHuman' ? row[side] : row)
  const count = COUNT_NAMES.find((one) => one === name)
  if (count) return (row) => sumsOf(row).counts[count]
  const cost = COST_NAMES.find((one) => one === name)
  if (cost) return (row) => sumsOf(row).costMicros[cost]
  return (row) => sumsOf(row)[name as DurationName]
}
