import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { PackedAnswer } from './contract.ts'
import { COST_NAMES } from './sum_names.ts'

const isNumber = (value: unknown): boolean => typeof value === 'number'
const isText = (value: unknown): boolean => typeof value === 'string'
const isMicros = (value: unknown): boolean => typeof value === 'string' && /^-?\d+$/.test(value)
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isValue = (value: unknown): boolean => isTextOrNull(value) || isNumber(value)
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

/** What may stand in a column. */
function cellOf(column: string): (value: unknown) => boolean {
  if (column === 'nowcast') return isRecord
  if (column.startsWith('figures.')) return isValue
  return COST_NAMES.some((name) => name === column.split('.').at(-1)) ? isMicros : isNumber
}

/**
 * Takes an answer of our own server in the browser, where the whole schema (`packedAnswerSchema`) would weigh 31 kB: enough of
 * its form is looked at that another program's answer, or another version's, is not computed with.
 * @throws Problem `internal`.
 */
export function takeAnswer(value: unknown): PackedAnswer {
  if (!isPacked(value)) throw new Problem('internal', 'The server answered something other than figures.')
  return value
}

function isPacked(value: unknown): value is PackedAnswer {
  if (!isRecord(value) || !isNumber(value.sequence) || !isNumber(value.policyVersion)) return false
  if (![value.from, value.to, value.asOf, value.maturedThrough].every(isInstant)) return false
  const { by, figures, columns, rows } = value
  if (!isMicros(value.unallocatedOverheadMicros) || !areTexts(by) || !areTexts(figures) || !areTexts(columns)) return false
  const cells = [isInstant, ...by.map(() => isTextOrNull), ...columns.map(cellOf)]
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) && row.length === cells.length && cells.every((isCell, place) => isCell(row[place]))
  return Array.isArray(rows) && rows.every(isRow)
}
