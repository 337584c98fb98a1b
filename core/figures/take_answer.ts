import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { FiguresAnswer } from './contract.ts'

const areAll = (value: unknown, holds: (each: unknown) => boolean): boolean =>
  isRecord(value) && Object.values(value).every(holds)
const isNumber = (value: unknown): boolean => typeof value === 'number'
const isMicros = (value: unknown): boolean => typeof value === 'string' && /^-?\d+$/.test(value)
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))

const areSums = (value: unknown): boolean =>
  isRecord(value) && areAll(value.counts, isNumber) && areAll(value.costMicros, isMicros)

const isRow = (row: unknown): boolean =>
  isRecord(row) &&
  isInstant(row.start) &&
  isRecord(row.segment) &&
  isRecord(row.figures) &&
  [row, row.matured, row.maturedHuman].every(areSums)

/**
 * Takes an answer of our own server in the browser, where the whole schema (`figuresAnswerSchema`) would weigh 31 kB: enough of
 * its form is looked at that another program's answer, or another version's, is not computed with.
 * @throws Problem `internal`.
 */
export function takeAnswer(value: unknown): FiguresAnswer {
  if (!isRecord(value) || !isNumber(value.sequence) || !isNumber(value.policyVersion)) throw notFigures()
  if (![value.from, value.to, value.asOf, value.maturedThrough].every(isInstant)) throw notFigures()
  if (!isMicros(value.unallocatedOverheadMicros) || !Array.isArray(value.rows) || !value.rows.every(isRow)) throw notFigures()
  return value as unknown as FiguresAnswer
}

const notFigures = (): Problem => new Problem('internal', 'The server answered something other than figures.')
