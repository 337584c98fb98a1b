import type { ClientBase } from 'pg'
import {
  accumulate,
  COST_MEASURES,
  COUNT_MEASURES,
  type CostMeasure,
  type CountMeasure,
  noMeasures,
} from '#core/contribution/measures.ts'
import type { DayShare } from '#core/figures/overhead.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import type { Span } from '#core/figures/steps.ts'
import type { Stretch, Stretches } from '#core/figures/stretches.ts'
import type { HandlerSums } from '#core/figures/sums.ts'
import { Problem } from '#core/problem.ts'
import { DIMENSIONS, type Dimension, OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { DIMENSION_PAIRS, type DimensionPair, handlerOf } from '#core/segment/numbers.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sql } from '../platform/postgres/sql.ts'
import { type ValueNames, wantedNumbers } from '../segment/wanted_numbers.ts'

/** Sums of one span, segment, handler and maturity; `numbers` names the segment's values that were asked for. */
export interface SumRow {
  /** Place among the spans. */
  span: number
  numbers: Partial<Record<OpenDimension, number>>
  sums: HandlerSums
}

export interface SumsQuestion {
  workspaceId: number
  version: number
  query: FiguresQuery
  spans: readonly Span[]
  stretches: Stretches
  shares: readonly DayShare[]
  names: ValueNames
}

type Row = Record<string, string | number | boolean | null>

/** An answer has at most this many rows; each is made of up to four sums (handler, matured or not). */
export const MAX_ROWS = 50_000
const MAX_SUMS = 4 * MAX_ROWS

/** @returns the pair of dimensions whose daily sums can answer; undefined where more than two are involved. */
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

/** The same sums, taken out of the other side of maturity. */
function takenFromTheOther({ sums, ...row }: SumRow): SumRow {
  const measures = noMeasures()
  accumulate(measures, sums.measures, -1)
  return { ...row, sums: { ...sums, matured: !sums.matured, measures, overheadMicros: -sums.overheadMicros } }
}

async function readDays(
  client: ClientBase,
  question: SumsQuestion,
  stretches: Stretch[],
  { number: pair, dimensions: [a, b] }: DimensionPair,
): Promise<SumRow[]> {
  if (stretches.length === 0) return []
  const { query, names } = question
  const { rows } = await client.query<Row>(sql('figures/by_day'), [
    ...rangeColumns(question, stretches),
    pair,
    query.by.includes(a),
    query.by.includes(b),
    ...(['handler', a, b] as Dimension[]).map((dimension) => wantedNumbers(dimension, query.filters, names)),
    ...shareColumns(question.shares),
    MAX_SUMS + 1,
  ])
  requireModest(rows)
  return rows.map((row) =>
    sumRowOf(row, { ...(query.by.includes(a) && { [a]: row.a }), ...(query.by.includes(b) && { [b]: row.b }) }),
  )
}

const COLUMN_OF: Record<OpenDimension, string> = {
  channel: 'channel',
  language: 'language',
  market: 'market',
  topic: 'topic',
  agentVersion: 'agent_version',
}

async function readQuarters(client: ClientBase, question: SumsQuestion, stretches: Stretch[]): Promise<SumRow[]> {
  if (stretches.length === 0) return []
  const { query, names } = question
  const { rows } = await client.query<Row>(sql('figures/by_quarter'), [
    ...rangeColumns(question, stretches),
    query.by,
    ...DIMENSIONS.map((dimension) => wantedNumbers(dimension, query.filters, names)),
    ...shareColumns(question.shares),
    MAX_SUMS + 1,
  ])
  requireModest(rows)
  const open = OPEN_DIMENSIONS.filter((dimension) => query.by.includes(dimension))
  return rows.map((row) => sumRowOf(row, Object.fromEntries(open.map((dimension) => [dimension, row[COLUMN_OF[dimension]]]))))
}

export const tooManyRows = (): Problem =>
  new Problem('invalid_parameter', `more than ${MAX_ROWS.toLocaleString('en')} rows: ask for fewer steps or dimensions`)

/** Refused before millions of sums fill the memory. */
function requireModest(rows: readonly Row[]): void {
  if (rows.length > MAX_SUMS) throw tooManyRows()
}

const date = (ms: number): Date => new Date(ms)

const rangeColumns = ({ workspaceId, version, spans }: SumsQuestion, stretches: readonly Stretch[]): unknown[] => [
  workspaceId,
  version,
  stretches.map((stretch) => date(stretch.startMs)),
  stretches.map((stretch) => date(stretch.endMs)),
  stretches.map((stretch) => stretch.matured),
  spans.map((span) => date(span.startMs)),
]

const shareColumns = (shares: readonly DayShare[]): unknown[] => [
  shares.map((share) => date(share.dayMs)),
  shares.map((share) => share.perCaseMicros.ai),
  shares.map((share) => share.perCaseMicros.human),
]

const columnOf = (measure: CountMeasure | CostMeasure): string =>
  measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const COUNT_COLUMNS = COUNT_MEASURES.map((measure) => [measure, columnOf(measure)] as const)
const COST_COLUMNS = COST_MEASURES.map((measure) => [measure, columnOf(measure)] as const)

function sumRowOf(row: Row, numbers: SumRow['numbers']): SumRow {
  const measures = noMeasures()
  for (const [measure, column] of COUNT_COLUMNS) measures[measure] = Number(row[column])
  for (const [measure, column] of COST_COLUMNS) measures[measure] = BigInt(String(row[column]))
  const handler = handlerOf(Number(row.handler))
  const overheadMicros = BigInt(String(row.overhead_micros))
  return { span: Number(row.span) - 1, numbers, sums: { handler, matured: row.matured === true, measures, overheadMicros } }
}
