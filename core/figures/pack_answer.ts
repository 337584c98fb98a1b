import { type ColumnName, columnsOf, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer, PackedAnswer } from './contract.ts'

type Cell = PackedAnswer['rows'][number][number]

/** @returns an answer with each row as a list: its start, its segment in the order of `by`, and a value for each of `columns`. */
export function packAnswer(answer: FiguresAnswer): PackedAnswer {
  const contents = contentsOf(answer)
  const columns = columnsOf(contents)
  const readers = columns.map(readerOf)
  const rows = answer.rows.map((row): Cell[] => [
    row.start,
    ...answer.by.map((dimension) => row.segment[dimension] ?? null),
    ...readers.map((read) => read(row)),
  ])
  return { ...answer, figures: [...contents.figures], columns, rows }
}

/** @returns what reads a column of a row. Worked out once, since answers have many rows. */
function readerOf(column: ColumnName): (row: FigureRow) => Cell {
  if (column === 'nowcast') return ({ nowcast }) => nowcast
  const path = column.split('.')
  if (path[0] === 'figures') return (row) => path.reduce<unknown>((at, name) => Object(at)[name], row) as Cell
  const [name = column, side] = path.reverse()
  return (row) => {
    const sums = (side === undefined ? row : row[side as 'matured' | 'maturedHuman']) as unknown as Record<string, Cell>
    return sums[name] ?? Object(sums.counts)[name] ?? Object(sums.costMicros)[name]
  }
}
