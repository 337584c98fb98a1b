import type { ClientBase } from 'pg'
import { accumulate, measuresOf, noMeasures, withoutUncounted } from '#core/contribution/measures.ts'
import type { DayShare } from '#core/figures/overhead.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { measuresUnder } from '#core/figures/rests_on.ts'
import type { Span } from '#core/figures/steps.ts'
import type { Stretch, Stretches } from '#core/figures/stretches.ts'
import type { RowSumNames } from '#core/figures/sum_names.ts'
import type { HandlerSums } from '#core/figures/sums.ts'
import { Problem } from '#core/problem.ts'
import { type Rollup, withMeasures } from '#core/rollup/rollup.ts'
import { DAYS, QUARTERS } from '#core/rollup/rollups.ts'
import { type Dimension, dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_PAIRS, type DimensionPair, handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sumStatement, sumValues } from '../rollup/sum_statement.ts'
import { type ValueNames, type ValueNumbers, wantedNumbers } from '../segment/wanted_numbers.ts'

/** Sums of one span, segment, handler and maturity; `numbers` are of the dimensions to group by. */
export interface SumRow {
  /** Place among the spans. */
  span: number
  numbers: Partial<Record<Dimension, number>>
  sums: HandlerSums
}

export interface SpansQuestion {
  workspaceId: number
  version: number
  /** The way of counting under which the version's history was counted. */
  countedAs: number
  query: FiguresQuery
  /** The sums that are asked for, or that what is asked for is made of. */
  sums: RowSumNames
  spans: readonly Span[]
  shares: readonly DayShare[]
  names: ValueNumbers
  /** More sums are refused; those of the largest answer where left out. */
  mostSums?: number
  /** Cases are summed up whoever their root was by, unless that is asked for. */
  handlersAsOne?: boolean
}

export interface SumsQuestion extends SpansQuestion {
  stretches: Stretches
  names: ValueNames
}

type Row = Record<string, string | number | boolean | null>

/** An answer has at most this many rows, each of some 3 kB; each is made of up to four sums (handler, matured or not). */
export const MAX_ROWS = 10_000
const MAX_SUMS = 4 * MAX_ROWS

/** @returns the pair of dimensions whose daily sums can answer, or undefined where more than two are involved. */
export function pairFor({ by, filters, step }: FiguresQuery): DimensionPair | undefined {
  if (step === 'hour') return undefined
  const involved = OPEN_DIMENSIONS.filter((dimension) => by.includes(dimension) || filters[dimension])
  return DIMENSION_PAIRS.find(({ dimensions }) => involved.every((dimension) => dimensions.includes(dimension)))
}

/** Sums the cells of a range, from whole days wherever those can answer. */
export async function readSums(client: ClientBase, question: SumsQuestion): Promise<SumRow[]> {
  const { days, quarters, misplaced } = question.stretches
  const pair = pairFor(question.query)
  const [ofDays, ofQuarters, own] = await inOrder([
    pair ? readDays(client, question, days, pair) : readQuarters(client, question, days),
    readQuarters(client, question, quarters),
    readQuarters(client, question, misplaced ? [misplaced] : []),
  ])
  return [...ofDays, ...ofQuarters, ...own, ...own.map(takenFromTheOther)]
}

/** Sums the cells of the part of a range that begins at an instant, from quarter hours. */
export function readSumsFrom(client: ClientBase, question: SumsQuestion, fromMs: number): Promise<SumRow[]> {
  const { query } = question
  if (query.toMs <= fromMs) return Promise.resolve([])
  return readQuarters(client, question, [{ startMs: Math.max(query.fromMs, fromMs), endMs: query.toMs, matured: false }])
}

/** The same sums, taken out of the other side of maturity. */
function takenFromTheOther({ sums, ...row }: SumRow): SumRow {
  const measures = noMeasures()
  accumulate(measures, sums.measures, -1)
  return { ...row, sums: { ...sums, matured: !sums.matured, measures, overheadMicros: -sums.overheadMicros } }
}

const readDays = (client: ClientBase, question: SpansQuestion, stretches: Stretch[], pair: DimensionPair): Promise<SumRow[]> =>
  stretches.length === 0 ? Promise.resolve([]) : read(client, question, askedOfDays(question, stretches, pair))

const readQuarters = (client: ClientBase, question: SpansQuestion, stretches: Stretch[]): Promise<SumRow[]> =>
  stretches.length === 0 ? Promise.resolve([]) : read(client, question, askedOfQuarters(question, stretches))

/** What of a rollup is asked. */
export interface AskedSums {
  rollup: Rollup
  /** Of `sumStatement`. */
  values: unknown[]
  /** The dimensions that are told apart, by the columns of their numbers. */
  told: [column: string, dimension: Dimension][]
  mostSums: number
}

const DIMENSION_OF_COLUMN: Record<string, Dimension> = {
  handler: 'handler',
  ...Object.fromEntries(OPEN_DIMENSIONS.map((dimension) => [dimensionColumn(dimension), dimension])),
}

export function askedOfDays(question: SpansQuestion, stretches: Stretch[], { dimensions, number }: DimensionPair): AskedSums {
  const [a, b] = dimensions
  return askedOf(DAYS, question, stretches, { handler: 'handler', a, b }, { pair: number })
}

export const askedOfQuarters = (question: SpansQuestion, stretches: Stretch[]): AskedSums =>
  askedOf(QUARTERS, question, stretches, DIMENSION_OF_COLUMN)

/** @param dimensionOf the dimensions by the columns of the rollup that hold their numbers. @param fixed the columns that have one number. */
function askedOf(
  rollup: Rollup,
  question: SpansQuestion,
  stretches: Stretch[],
  dimensionOf: Readonly<Record<string, Dimension>>,
  fixed: Readonly<Record<string, number>> = {},
): AskedSums {
  const { workspaceId, version, query, spans, shares, names, mostSums = MAX_SUMS, handlersAsOne = false } = question
  const isTold = (dimension: Dimension): boolean => query.by.includes(dimension) || (dimension === 'handler' && !handlersAsOne)
  const keys = Object.entries(dimensionOf).map(([column, dimension]) => [
    column,
    { told: isTold(dimension), wanted: wantedNumbers(dimension, query.filters, names) },
  ])
  const measures = measuresUnder(question.sums)
  const values = sumValues(rollup, {
    workspaceId,
    version,
    stretches,
    spansMs: spans.map(({ startMs }) => startMs),
    shares,
    maxRows: mostSums + 1,
    keys: { ...fixed, ...Object.fromEntries(keys) },
  })
  return {
    // Medians are read where the cases that are resolved are few.
    rollup: withMeasures(rollup, (measure) => measure === 'resolved' || measures.has(measure)),
    values,
    told: Object.entries(dimensionOf).filter(([, dimension]) => query.by.includes(dimension)),
    mostSums,
  }
}

async function read(client: ClientBase, question: SpansQuestion, asked: AskedSums): Promise<SumRow[]> {
  const { rollup, values, told, mostSums } = asked
  const { rows } = await askAnew<Row>(client, sumStatement(rollup), values)
  // Refused before millions of sums fill the memory.
  if (rows.length > mostSums) throw tooManyRows()
  return rows.map((row) =>
    sumRowOf(row, question.countedAs, Object.fromEntries(told.map(([column, dimension]) => [dimension, row[column]]))),
  )
}

export const tooManyRows = (): Problem =>
  new Problem('invalid_parameter', `more than ${MAX_ROWS.toLocaleString('en')} rows: ask for fewer steps or dimensions`)

function sumRowOf(row: Row, countedAs: number, numbers: SumRow['numbers']): SumRow {
  const measures = withoutUncounted(measuresOf(row), countedAs)
  const handler = handlerOf(Number(row.handler))
  const overheadMicros = BigInt(String(row.overhead_micros))
  return { span: Number(row.span) - 1, numbers, sums: { handler, matured: row.matured === true, measures, overheadMicros } }
}
