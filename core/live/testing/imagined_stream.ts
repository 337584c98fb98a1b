import fc from 'fast-check'
import { Calendar, QUARTER_MS } from '../../calendar/calendar.ts'
import { accumulate, type Measures, noMeasures } from '../../contribution/measures.ts'
import { computeFigures } from '../../figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '../../figures/contract.ts'
import { DURATION_NAMES, numbersFor } from '../../figures/parts.ts'
import { noNowcast } from '../../figures/row_nowcast.ts'
import { STEPS } from '../../figures/step.ts'
import { type Span, spansOf } from '../../figures/steps.ts'
import { type HandlerSums, sumsOf } from '../../figures/sums.ts'
import { DIMENSIONS, type Dimension, OPEN_DIMENSIONS, type Segment } from '../../segment/dimensions.ts'
import { compareText } from '../../text/compare.ts'
import type { AnswerFrame } from '../apply_delta.ts'
import type { DeltaMessage, DeltaRow } from '../messages.ts'

/** What one commit added to one cohort and segment. */
export interface Addition {
  startMs: number
  segment: Segment
  measures: Measures
}

/** A question to the figures API, and what happens after the question: commit n is `commits[n - 1]`. */
export interface ImaginedStream {
  calendar: Calendar
  range: { fromMs: number; toMs: number }
  maturedThroughMs: number
  step: FiguresAnswer['step']
  by: Dimension[]
  frame: AnswerFrame
  commits: Addition[][]
}

const VALUES = ['de', 'other', 'sv', null] as const
/** Two days over a change of the clock, and two over the end of a week and a month. */
const STARTS = ['2026-10-24T12:00:00Z', '2026-10-30T18:15:00Z'].map((text) => Date.parse(text))
const QUARTERS = 192

const anyMeasures = fc
  .record({
    ...Object.fromEntries(
      Object.entries(noMeasures()).map(([name, nothing]) => [
        name,
        typeof nothing === 'bigint' ? fc.bigInt({ min: 0n, max: 9_000_000n }) : fc.nat(9),
      ]),
    ),
    cases: fc.integer({ min: 1, max: 9 }),
  })
  .map((some): Measures => ({ ...noMeasures(), ...some }))
const anySegment: fc.Arbitrary<Segment> = fc.record({
  handler: fc.constantFrom('ai', 'human'),
  ...(Object.fromEntries(OPEN_DIMENSIONS.map((name) => [name, fc.constantFrom(...VALUES)])) as Record<
    (typeof OPEN_DIMENSIONS)[number],
    fc.Arbitrary<string | null>
  >),
})
/** `undoes`: takes back an earlier addition as a whole, so that its row may go back to nothing. */
const anyAddition: fc.Arbitrary<Draft> = fc.record({
  quarter: fc.integer({ min: -4, max: QUARTERS + 4 }),
  segment: anySegment,
  measures: anyMeasures,
  undoes: fc.option(fc.nat()),
})

/** @param filters the dimensions that are filtered by; any of them where not given. */
export const anyStream = (filters?: readonly Dimension[]): fc.Arbitrary<ImaginedStream> =>
  fc
    .record({
      zone: fc.constantFrom('UTC', 'Asia/Kolkata', 'Europe/Stockholm'),
      fromMs: fc.constantFrom(...STARTS),
      matured: fc.integer({ min: -1, max: QUARTERS + 1 }),
      step: fc.constantFrom(...STEPS),
      by: fc.subarray([...DIMENSIONS]),
      filtered: filters ? fc.constant([...filters]) : fc.subarray([...DIMENSIONS], { maxLength: 2 }),
      wanted: fc.subarray([...VALUES], { minLength: 1 }),
      handler: fc.constantFrom('ai' as const, 'human' as const),
      firstDayOfWeek: fc.integer({ min: 1, max: 7 }),
      commits: fc.array(fc.array(anyAddition, { maxLength: 4 }), { minLength: 1, maxLength: 10 }),
    })
    .map(({ zone, fromMs, matured, step, by, filtered, wanted, handler, firstDayOfWeek, commits }) => ({
      calendar: new Calendar(zone),
      range: { fromMs, toMs: fromMs + QUARTERS * QUARTER_MS },
      maturedThroughMs: fromMs + matured * QUARTER_MS,
      step,
      by,
      frame: {
        filters: Object.fromEntries(filtered.map((name) => [name, name === 'handler' ? [handler] : wanted])),
        firstDayOfWeek,
        fullTimeMinutesPerWeek: 1_800,
      },
      commits: additionsOf(commits, fromMs),
    }))

interface Draft {
  quarter: number
  segment: Segment
  measures: Measures
  undoes: number | null
}

function additionsOf(commits: readonly Draft[][], fromMs: number): Addition[][] {
  const standing: Addition[] = []
  return commits.map((additions) =>
    additions.map(({ quarter, segment, measures, undoes }) => {
      const place = undoes === null || standing.length === 0 ? null : undoes % standing.length
      const [undone] = place === null ? [] : standing.splice(place, 1)
      if (undone) return { ...undone, measures: negated(undone.measures) }
      const added = { startMs: fromMs + quarter * QUARTER_MS, segment, measures }
      standing.push(added)
      return added
    }),
  )
}

function negated(measures: Measures): Measures {
  const negative = noMeasures()
  accumulate(negative, measures, -1)
  return negative
}

/** What the server would answer after the first `sequence` commits: everything counted from nothing. */
export function snapshotAt(stream: ImaginedStream, sequence: number): FiguresAnswer {
  const { calendar, range, by, step, frame } = stream
  const wanted = stream.commits
    .slice(0, sequence)
    .flat()
    .filter((one) => isAskedFor(stream, one))
  const spans = spansOf(range, step, calendar, frame.firstDayOfWeek)
  return {
    workspace: 'w',
    currency: 'EUR',
    timeZone: calendar.timeZone,
    step,
    by,
    policyVersion: 1,
    acceptanceWindowDays: 14,
    from: calendar.format(range.fromMs),
    to: calendar.format(range.toMs),
    asOf: '',
    maturedThrough: calendar.format(stream.maturedThroughMs),
    sequence,
    unallocatedOverheadMicros: '0',
    truncatedDimensions: [],
    rows: spans.flatMap((span) => rowsOf(stream, span, wanted)),
  }
}

const isAskedFor = ({ range, frame }: ImaginedStream, { startMs, segment }: Addition): boolean =>
  startMs >= range.fromMs &&
  startMs < range.toMs &&
  DIMENSIONS.every((name) => frame.filters[name] === undefined || frame.filters[name].includes(segment[name]))

/** One row for each segment that has something in the span; without dimensions one row in any case. */
function rowsOf(stream: ImaginedStream, span: Span, wanted: readonly Addition[]): FigureRow[] {
  const bySegment = new Map<string, Addition[]>(stream.by.length === 0 ? [['[]', []]] : [])
  for (const one of wanted) {
    if (one.startMs < span.startMs || one.startMs >= span.endMs) continue
    const name = JSON.stringify(stream.by.map((dimension) => one.segment[dimension]))
    bySegment.set(name, [...(bySegment.get(name) ?? []), one])
  }
  return [...bySegment]
    .map(([name, additions]) => ({ values: JSON.parse(name) as (string | null)[], additions }))
    .sort((a, b) => compareText(orderOf(a.values), orderOf(b.values)))
    .map(({ values, additions }) => rowOf(stream, span, values, additions))
    .filter((row) => stream.by.length === 0 || row.counts.cases > 0)
}

/** The order of rows within a span: value by value, "not said" first. */
const orderOf = (values: readonly (string | null)[]): string => values.map((value) => value ?? '').join('\u0000')

function rowOf(stream: ImaginedStream, span: Span, values: (string | null)[], additions: readonly Addition[]): FigureRow {
  const parts = additions.map(
    ({ startMs, segment, measures }): HandlerSums => ({
      handler: segment.handler,
      matured: startMs < stream.maturedThroughMs,
      measures,
      overheadMicros: 0n,
    }),
  )
  const total = sumsOf(parts)
  const matured = sumsOf(parts.filter((part) => part.matured))
  const maturedHuman = sumsOf(parts.filter((part) => part.matured && part.handler === 'human'))
  const maturedMs = Math.max(0, Math.min(span.endMs, stream.maturedThroughMs) - span.startMs)
  const context = { maturedMs, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: null }
  const maturedShare = total.counts.cases === 0 ? null : matured.counts.cases / total.counts.cases
  return {
    start: stream.calendar.format(span.startMs),
    segment: Object.fromEntries(stream.by.map((dimension, place) => [dimension, values[place] ?? null])),
    ...total,
    matured,
    maturedHuman,
    figures: computeFigures({ total, matured, maturedHuman }, context),
    nowcast: noNowcast(maturedShare),
  }
}

/** @returns what the gateway sends of the commits after `previousSequence` up to `sequence`. */
export const deltaBetween = ({ commits }: ImaginedStream, previousSequence: number, sequence: number): DeltaMessage => ({
  previousSequence,
  sequence,
  policyVersion: 1,
  at: '',
  rows: commits
    .slice(previousSequence, sequence)
    .flatMap((additions, index) => additions.map((one) => deltaRow(one, previousSequence + index + 1))),
})

function deltaRow({ startMs, segment, measures }: Addition, sequence: number): DeltaRow {
  const sums = sumsOf([{ handler: segment.handler, matured: false, measures, overheadMicros: 0n }])
  const { handling, rework, failureImpact } = sums.costMicros
  return {
    sequence,
    start: new Date(startMs).toISOString(),
    segment,
    counts: Object.fromEntries(Object.entries(sums.counts).filter(([, count]) => count !== 0)),
    costMicros: { handling, rework, failureImpact },
    ...numbersFor(DURATION_NAMES, (name) => sums[name]),
  }
}
