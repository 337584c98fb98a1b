import type { FiredAlert } from '#core/alert/fired.ts'
import type { Annotation } from '#core/annotation/contract.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import type { FiguresAnswer, Sums } from '#core/figures/contract.ts'
import { numberIn, type Reading, readingsByStart } from '#core/figures/reading.ts'
import { spansOf } from '#core/figures/steps.ts'
import type { Release } from '#core/release/contract.ts'
import type { ChartMark } from '../_ui/charts/mark_lanes.ts'
import type { CostPoint } from '../_ui/cost_point.ts'
import { expectedCost, nowcastsByStart, tooEarlyWords } from './expected.ts'
import type { PolicyMark } from './policy_marks.ts'
import { readingsBefore } from './readings_before.ts'

interface PartsInput {
  series: FiguresAnswer
  /** The time that is compared with, by the same step. */
  before?: FiguresAnswer | undefined
  /** What is expected of each step; without, nothing is. */
  expected?: FiguresAnswer | undefined
  firstDayOfWeek: number
  releases: readonly Release[]
  policies: readonly PolicyMark[]
  notes: readonly Annotation[]
  fired?: readonly FiredAlert[]
}

/**
 * @returns cost per accepted resolution and its parts for each step of time. A step that has not settled in full has no
 * parts, only what is known so far: it can but rise, so it must never be read as an improvement.
 */
export function prepareParts({ series, before, expected, firstDayOfWeek, ...marked }: PartsInput): CostPoint[] {
  const readings = readingsByStart(series, firstDayOfWeek)
  const compared = readingsBefore(series, before, firstDayOfWeek)
  const nowcasts = nowcastsByStart(expected)
  const marks = marksOf(marked)
  const ends = stepEnds(
    readings.map(({ start }) => start),
    series,
    firstDayOfWeek,
  )
  return readings.map(({ start, reading }, index) => {
    const isSettled = isAllSettled(reading)
    const end = ends[index] ?? 0
    const known = isSettled ? null : numberIn('provisionalCostPerAcceptedResolution', reading)
    const nowcast = isSettled ? undefined : nowcasts.get(Date.parse(start))
    return {
      start,
      parts: isSettled ? partsOf(reading.matured) : null,
      known,
      estimate: expectedCost(nowcast, known),
      tooEarly: tooEarlyWords(nowcast),
      before: settledCost(compared[index] ?? null),
      pending: reading.total.counts.pending,
      marks: marksWithin(marks, start, end),
    }
  })
}

/** Something that happened, at an instant (RFC 3339). */
type TimedMark = ChartMark & { at: string }

type Marked = Pick<PartsInput, 'releases' | 'policies' | 'notes' | 'fired'>

/** @returns what happened, each as a mark with its instant. */
export const marksOf = ({ releases, policies, notes, fired = [] }: Marked): TimedMark[] => [
  ...releases.map(({ agentVersion, deployedAt }) => ({ kind: 'release' as const, label: agentVersion, at: deployedAt })),
  ...policies.map(({ version, changedAt }) => ({ kind: 'policy' as const, label: `policy ${version}`, at: changedAt })),
  ...fired.map(({ name, at }) => ({ kind: 'alert' as const, label: name, at })),
  ...notes.map(({ text, at }) => ({ kind: 'note' as const, label: text, at })),
]

const isAllSettled = (reading: Reading): boolean => numberIn('maturedShare', reading) === 1

const settledCost = (reading: Reading | null): number | null =>
  reading && isAllSettled(reading) ? numberIn('costPerAcceptedResolution', reading) : null

function partsOf({ counts, costMicros }: Sums): CostPoint['parts'] {
  if (counts.accepted === 0) return null
  const each = (micros: string): number => Number(micros) / 1e6 / counts.accepted
  return {
    handling: each(costMicros.handling),
    rework: each(costMicros.rework),
    failureImpact: each(costMicros.failureImpact),
    overhead: each(costMicros.overhead),
  }
}

/** @returns where each step ends; the last one begun goes on until the next would begin, or the range ends. */
export function stepEnds(
  starts: readonly string[],
  { step, timeZone, to }: Pick<FiguresAnswer, 'step' | 'timeZone' | 'to'>,
  firstDayOfWeek: number,
): number[] {
  const last = starts.at(-1)
  if (last === undefined) return []
  const rest = { fromMs: Date.parse(last), toMs: Date.parse(to) }
  const [span] = spansOf(rest, step, new Calendar(timeZone), firstDayOfWeek)
  return [...starts.slice(1).map((start) => Date.parse(start)), span?.endMs ?? rest.toMs]
}

/** @returns the marks of a step of time. */
export const marksWithin = (marks: readonly TimedMark[], start: string, endMs: number): ChartMark[] =>
  marks.flatMap(({ kind, label, at }) => {
    const ms = Date.parse(at)
    return ms >= Date.parse(start) && ms < endMs ? [{ kind, label }] : []
  })
