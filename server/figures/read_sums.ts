import type { ClientBase } from 'pg'
import { accumulate, isCost, type Measure, noMeasures } from '#core/contribution/measures.ts'
import type { Stretch, Stretches } from '#core/figures/stretches.ts'
import type { HandlerSums } from '#core/figures/sums.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import type { ValueNames } from '../segment/wanted_numbers.ts'
import { type AskedSums, askedOfDays, askedOfQuarters, pairFor, type SpansQuestion } from './asked_sums.ts'
import { readSumLists, type SumLists, wholeMicros } from './read_sum_lists.ts'

/** Sums of one span, segment, handler and maturity; `numbers` are of the dimensions to group by. */
export interface SumRow {
  /** Place among the spans. */
  span: number
  numbers: Partial<Record<Dimension, number>>
  sums: HandlerSums
}

export interface SumsQuestion extends SpansQuestion {
  stretches: Stretches
  names: ValueNames
}

/** Sums the cells of a range, from whole days where those can answer. */
export async function readSums(client: ClientBase, question: SumsQuestion): Promise<SumRow[]> {
  const { days, quarters, misplaced } = question.stretches
  const pair = pairFor(question.query)
  const [ofDays, ofQuarters, own] = await inOrder([
    read(client, question, days, pair ? askedOfDays(question, days, pair) : askedOfQuarters(question, days)),
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

const readQuarters = (client: ClientBase, question: SpansQuestion, stretches: Stretch[]): Promise<SumRow[]> =>
  read(client, question, stretches, askedOfQuarters(question, stretches))

async function read(
  client: ClientBase,
  { countedAs }: SpansQuestion,
  stretches: readonly Stretch[],
  asked: AskedSums,
): Promise<SumRow[]> {
  return stretches.length === 0 ? [] : (await readSumLists(client, asked, countedAs, wholeMicros)).flatMap(rowsIn)
}

function rowsIn({ numbers, handler, spans, matured, measures: lists, overheadMicros }: SumLists): SumRow[] {
  const named = Object.entries(lists) as [Measure, ArrayLike<number | bigint>][]
  return spans.map((span, place) => {
    const measures = noMeasures()
    for (const [measure, list] of named)
      if (isCost(measure)) measures[measure] = list[place] as bigint
      else measures[measure] = list[place] as number
    const sums = { handler, matured: matured[place] === true, measures, overheadMicros: overheadMicros[place] ?? 0n }
    return { span, numbers, sums }
  })
}
