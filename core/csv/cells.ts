import { guardFormula } from './guard_formula.ts'

/** What a cell of a file may hold; null is an empty one. An amount is told from a text, so that one below 0 stays a number. */
export type Cell = string | number | boolean | null | { amount: string }
/** A row of a file, by the names of its columns. */
export type CsvRow = Readonly<Record<string, Cell>>

/** @returns the row as a writer of CSV takes it: texts guarded, amounts and truth in words, all as text. */
export const cellsOf = (row: CsvRow): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOf(cell)]))

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return guardFormula(cell)
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.amount : String(cell)
}
