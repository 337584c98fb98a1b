import { type CostMeasure, isCost, type Measure, type NumberMeasure, noMeasures } from '../contribution/measures.ts'
import { groupBy } from '../drift/group_by.ts'
import type { Handler } from '../event/types.ts'
import type { Span } from './steps.ts'
import type { HandlerSums } from './sums.ts'
import { type MaturingWindow, turnOf } from './window_spans.ts'

/** The sums of spans, of one row of an answer and the roots of one handler: a place of each list is a span that has any. */
export interface SpanSums {
  /** What the row is about. */
  about: string
  handler: Handler
  /** Places among the spans, in any order; one may come twice. */
  spans: readonly number[]
  /** A list for each; what has none is 0. */
  measures: { readonly [M in NumberMeasure]?: ArrayLike<number> } & { readonly [M in CostMeasure]?: ArrayLike<bigint> }
  overheadMicros: ArrayLike<bigint>
}

/** The parts of each row that has something in a window. */
export type WindowRows = ReadonlyMap<string, readonly HandlerSums[]>

/**
 * Adds up the sums of spans into windows, each as if it alone had been asked for. Each span is added once, to all before it: a window is
 * the difference of two such sums. All that is counted is whole, so nothing is lost by that.
 * @param spans of `spansUnder` for all of the windows, and perhaps for others too.
 * @param read what is made of a window.
 * @returns what `read` made, in the order of the windows.
 */
export function sumWindows<W extends MaturingWindow, T>(
  { spans, sums }: { spans: readonly Span[]; sums: readonly SpanSums[] },
  windows: readonly W[],
  read: (rows: WindowRows, window: W) => T,
): T[] {
  const totals = groupBy(totalsOf(sums, spans.length), ({ about }) => about)
  return windows.map((window) => {
    const [first, turn, end] = [window.fromMs, turnOf(window), window.toMs].map((ms) => spansBefore(spans, ms)) as Places
    const rows = new Map<string, HandlerSums[]>()
    for (const [about, handlers] of totals) {
      const parts: HandlerSums[] = []
      for (const one of handlers) {
        if (hasAny(one, first, turn)) parts.push(partOf(one, first, turn, true))
        if (hasAny(one, turn, end)) parts.push(partOf(one, turn, end, false))
      }
      if (parts.length > 0) rows.set(about, parts)
    }
    return read(rows, window)
  })
}

type Places = [first: number, turn: number, end: number]

/** @returns how many spans begin before an instant. */
function spansBefore(spans: readonly Span[], ms: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).startMs < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** Of one row and handler the sums of all spans before a place, by place. Hundreds of thousands of bigints would be as many objects. */
interface Totals {
  about: string
  handler: Handler
  /** How many sums were added: a row whose sums are 0 is still a row. */
  counts: Float64Array
  numbers: [NumberMeasure, Float64Array][]
  costs: [CostMeasure, BigInt64Array][]
  overheadMicros: BigInt64Array
}

function totalsOf(sums: readonly SpanSums[], spanCount: number): Totals[] {
  return [...groupBy(sums, ({ about, handler }) => `${handler} ${about}`).values()].map((group) => {
    const [{ about, handler }] = group as [SpanSums]
    const numbersUpTo = (listOf: ListOf<number>) => upTo(group, new Float64Array(spanCount + 1), listOf, (a, b) => a + b)
    const microsUpTo = (listOf: ListOf<bigint>) => upTo(group, new BigInt64Array(spanCount + 1), listOf, (a, b) => a + b)
    const totals: Totals = {
      ...{ about, handler, numbers: [], costs: [] },
      counts: numbersUpTo(({ spans }) => spans.map(() => 1)),
      overheadMicros: microsUpTo(({ overheadMicros }) => overheadMicros),
    }
    for (const measure of new Set(group.flatMap((one) => Object.keys(one.measures) as Measure[])))
      if (isCost(measure)) totals.costs.push([measure, microsUpTo(({ measures }) => measures[measure] ?? [])])
      else totals.numbers.push([measure, numbersUpTo(({ measures }) => measures[measure] ?? [])])
    return totals
  })
}

type ListOf<N> = (one: SpanSums) => ArrayLike<N>

/** @param totals zeros, one more than there are spans. @returns them, with what lies before each of the spans, and before their end. */
function upTo<N, L extends { [place: number]: N; length: number }>(
  group: readonly SpanSums[],
  totals: L,
  listOf: ListOf<N>,
  add: (a: N, b: N) => N,
): L {
  for (const one of group) {
    const list = listOf(one)
    for (const [place, span] of one.spans.entries())
      if (place < list.length) totals[span + 1] = add(totals[span + 1] as N, list[place] as N)
  }
  for (let place = 1; place < totals.length; place++) totals[place] = add(totals[place - 1] as N, totals[place] as N)
  return totals
}

const hasAny = ({ counts }: Totals, first: number, end: number): boolean => end > first && counts[end] !== counts[first]

/** @returns the sums of the spans of [first, end). */
function partOf(totals: Totals, first: number, end: number, matured: boolean): HandlerSums {
  const { handler, numbers, costs, overheadMicros } = totals
  const measures = noMeasures()
  for (const [measure, sums] of numbers) measures[measure] = (sums[end] as number) - (sums[first] as number)
  for (const [measure, sums] of costs) measures[measure] = between(sums, first, end)
  return { handler, matured, measures, overheadMicros: between(overheadMicros, first, end) }
}

/** @returns what lies between. Where all before has outgrown 64 bits it has wrapped round, and so does the difference: a window that fits is right. */
const between = (sums: BigInt64Array, first: number, end: number): bigint =>
  BigInt.asIntN(64, (sums[end] as bigint) - (sums[first] as bigint))
