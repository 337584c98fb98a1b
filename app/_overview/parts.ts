import type { FiguresAnswer, Sums } from '#core/figures/contract.ts'
import { numberIn, readingsByStart } from '#core/figures/reading.ts'
import type { Release } from '#core/release/contract.ts'
import type { CostPoint } from '../_ui/cost_point.ts'

/**
 * @returns cost per accepted resolution and its parts for each step of time. A step that has not matured in full has no
 * parts, only the provisional figure: it can but rise, so it must never be read as an improvement.
 */
export function prepareParts(series: FiguresAnswer, firstDayOfWeek: number, releases: readonly Release[]): CostPoint[] {
  const readings = readingsByStart(series, firstDayOfWeek)
  return readings.map(({ start, reading }, index) => {
    const end = readings[index + 1]?.start
    const marks = releases.filter(({ deployedAt }) => isWithin(deployedAt, start, end)).map(({ agentVersion }) => agentVersion)
    const maturedShare = numberIn('maturedShare', reading)
    const isMature = maturedShare === 1
    return {
      start,
      parts: isMature ? partsOf(reading.matured) : null,
      provisional: isMature ? null : numberIn('provisionalCostPerAcceptedResolution', reading),
      maturedShare,
      cases: reading.total.counts.cases,
      accepted: reading.total.counts.accepted,
      pending: reading.total.counts.pending,
      releases: marks,
    }
  })
}

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
