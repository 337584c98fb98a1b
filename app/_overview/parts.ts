import type { FiguresAnswer, Sums } from '#core/figures/contract.ts'
import { numberIn, type Reading, readingsByStart } from '#core/figures/reading.ts'
import type { Release } from '#core/release/contract.ts'
import type { ChartMark } from '../_ui/charts/mark_lanes.ts'
import type { CostPoint } from '../_ui/cost_point.ts'
import type { PolicyMark } from './policy_marks.ts'
import { readingsBefore } from './readings_before.ts'

interface PartsInput {
  series: FiguresAnswer
  /** The time that is compared with, by the same step. */
  before?: FiguresAnswer
  firstDayOfWeek: number
  releases: readonly Release[]
  policies: readonly PolicyMark[]
}

/**
 * @returns cost per accepted resolution and its parts for each step of time. A step that has not settled in full has no
 * parts, only what is known so far: it can but rise, so it must never be read as an improvement.
 */
export function prepareParts({ series, before, firstDayOfWeek, releases, policies }: PartsInput): CostPoint[] {
  const readings = readingsByStart(series, firstDayOfWeek)
  const compared = readingsBefore(series, before, firstDayOfWeek)
  const marks = [
    ...releases.map(({ agentVersion, deployedAt }) => ({ kind: 'release' as const, label: agentVersion, at: deployedAt })),
    ...policies.map(({ version, changedAt }) => ({ kind: 'policy' as const, label: `policy ${version}`, at: changedAt })),
  ]
  return readings.map(({ start, reading }, index) => {
    const isSettled = isAllSettled(reading)
    const end = readings[index + 1]?.start
    return {
      start,
      parts: isSettled ? partsOf(reading.matured) : null,
      known: isSettled ? null : numberIn('provisionalCostPerAcceptedResolution', reading),
      // The figures know none yet.
      estimate: null,
      before: settledCost(compared[index] ?? null),
      pending: reading.total.counts.pending,
      marks: marks.flatMap(({ kind, label, at }): ChartMark[] => (isWithin(at, start, end) ? [{ kind, label }] : [])),
    }
  })
}

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

/** A range's last step has no end in sight: whatever came after its start falls into it. */
function isWithin(instant: string, start: string, end: string | undefined): boolean {
  const ms = Date.parse(instant)
  return ms >= Date.parse(start) && (end === undefined || ms < Date.parse(end))
}
