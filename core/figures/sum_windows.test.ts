import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accumulate, type Measures, noMeasures } from '../contribution/measures.ts'
import { groupBy } from '../drift/group_by.ts'
import { HANDLERS, type Handler } from '../event/types.ts'
import { type SpanSums, sumWindows, type WindowRows } from './sum_windows.ts'
import type { HandlerSums } from './sums.ts'
import { type MaturingWindow, spansUnder } from './window_spans.ts'

/** What was counted at an instant. */
interface Counted {
  atMs: number
  about: string
  handler: Handler
  measures: Measures
  overheadMicros: bigint
}

const END = 40
const instant = fc.integer({ min: 0, max: END })
const window = fc.record({ fromMs: instant, toMs: instant, maturedThroughMs: instant })
const counted: fc.Arbitrary<Counted> = fc
  .record({
    atMs: fc.nat(END - 1),
    about: fc.constantFrom('a', 'b', 'c'),
    handler: fc.constantFrom(...HANDLERS),
    cases: fc.nat(3),
    resolutionMs: fc.nat(1_000),
    handlingMicros: fc.bigInt(-5n, 10n ** 17n),
    overheadMicros: fc.bigInt(0n, 9n),
  })
  .map(({ cases, resolutionMs, handlingMicros, ...rest }) => ({
    ...rest,
    measures: { ...noMeasures(), cases, resolutionMs, handlingMicros },
  }))

/** The sums that spans have, as they come from a rollup: lists for each row and handler, or for each thing counted. */
function sumsOf(all: readonly Counted[], windows: readonly MaturingWindow[], isApart = false) {
  const spans = spansUnder(windows)
  const placed = all.flatMap(({ atMs, ...one }) => {
    const span = spans.findIndex(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
    return span < 0 ? [] : [{ ...one, span }]
  })
  const groups = groupBy(placed, (one) => (isApart ? one : `${one.about} ${one.handler}`))
  return { spans, sums: [...groups.values()].map(listed) }
}

function listed(group: readonly (Omit<Counted, 'atMs'> & { span: number })[]): SpanSums {
  const [{ about, handler }] = group as readonly [Counted, ...unknown[]]
  const [cases, resolutionMs] = (['cases', 'resolutionMs'] as const).map((name) => group.map(({ measures }) => measures[name]))
  const handlingMicros = group.map(({ measures }) => measures.handlingMicros)
  return {
    ...{ about, handler, spans: group.map(({ span }) => span), overheadMicros: group.map((one) => one.overheadMicros) },
    // What has no list is 0: so is what nobody took long for.
    measures: { cases, handlingMicros, ...(resolutionMs?.some((ms) => ms > 0) ? { resolutionMs } : {}) },
  }
}

/** The same by adding up what lies in the window. */
function apart(all: readonly Counted[], { fromMs, toMs, maturedThroughMs }: MaturingWindow): Map<string, HandlerSums> {
  const parts = new Map<string, HandlerSums>()
  for (const { atMs, about, handler, measures, overheadMicros } of all) {
    if (atMs < fromMs || atMs >= toMs) continue
    const matured = atMs < maturedThroughMs
    const part = parts.get(`${about}/${handler}/${matured}`) ?? { handler, matured, measures: noMeasures(), overheadMicros: 0n }
    accumulate(part.measures, measures)
    parts.set(`${about}/${handler}/${matured}`, { ...part, overheadMicros: part.overheadMicros + overheadMicros })
  }
  return parts
}

const copied = (rows: WindowRows): Map<string, HandlerSums> =>
  new Map(
    [...rows].flatMap(([about, parts]) =>
      parts.map((part) => [`${about}/${part.handler}/${part.matured}`, { ...part, measures: { ...part.measures } }] as const),
    ),
  )

it('adds up each of any windows as if it alone had been asked for', () => {
  const asked = fc.tuple(
    fc.array(counted, { maxLength: 40 }),
    fc.array(window, { maxLength: 12 }),
    fc.array(window, { maxLength: 3 }),
  )
  fc.assert(
    fc.property(asked, fc.boolean(), ([all, windows, others], isApart) => {
      const read = sumWindows(sumsOf(all, [...windows, ...others], isApart), windows, copied)
      expect(read).toEqual(windows.map((one) => apart(all, one)))
    }),
  )
})

it('adds up windows that go on from instant to instant, of which a part has matured', () => {
  const going = fc.record({ width: fc.integer({ min: 1, max: 12 }), each: fc.integer({ min: 1, max: 4 }), age: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 60 }), going, (all, { width, each, age }) => {
      const windows = Array.from({ length: 8 }, (_, place) => {
        const toMs = width + place * each
        return { fromMs: toMs - width, toMs, maturedThroughMs: toMs - age }
      })
      expect(sumWindows(sumsOf(all, windows), windows, copied)).toEqual(windows.map((one) => apart(all, one)))
    }),
  )
})

it('adds up what it should after a window that ends before it begins', () => {
  const one = { about: 'a', handler: 'ai' as const, measures: { ...noMeasures(), cases: 1 }, overheadMicros: 0n, atMs: 1 }
  const windows = [
    { fromMs: 1, toMs: 2, maturedThroughMs: 0 },
    { fromMs: 2, toMs: 1, maturedThroughMs: 0 },
    { fromMs: 0, toMs: 3, maturedThroughMs: 3 },
  ]
  expect(sumWindows(sumsOf([one], windows), windows, copied)).toEqual(windows.map((window) => apart([one], window)))
})

it('keeps a row whose sums are 0, and none of which nothing is left', () => {
  const nothing = { handler: 'ai' as const, about: 'a', measures: { cases: [0] }, overheadMicros: [0n], spans: [1] }
  const windows = [0, 1, 2].map((fromMs) => ({ fromMs, toMs: fromMs + 1, maturedThroughMs: 0 }))
  const read = { spans: spansUnder(windows), sums: [nothing] }
  expect(sumWindows(read, windows, (rows) => [...rows.keys()])).toEqual([[], ['a'], []])
})

it('is right for each window where all of them together outgrow 64 bits', () => {
  const micros = 5n * 10n ** 18n
  const windows = [0, 1, 2, 3].map((fromMs) => ({ fromMs, toMs: fromMs + 1, maturedThroughMs: 0 }))
  const list = BigInt64Array.from(windows, () => micros)
  const sums: SpanSums = {
    ...{ about: 'a', handler: 'ai', spans: [0, 1, 2, 3] },
    ...{ measures: { handlingMicros: list }, overheadMicros: list },
  }
  const read = (rows: WindowRows) =>
    rows.get('a')?.map(({ measures, overheadMicros }) => [measures.handlingMicros, overheadMicros])
  expect(sumWindows({ spans: spansUnder(windows), sums: [sums] }, windows, read)).toEqual(windows.map(() => [[micros, micros]]))
})
