import { roundToSum } from '../moved/round_to_sum.ts'
import { LOSSES, type Loss } from '../moved/ways.ts'
import type { SegmentOf } from './levers.ts'

export interface LostTo {
  loss: Loss
  micros: number
  /** Perhaps with a part, where some of it is expected. */
  cases: number
}

/**
 * @param totalMicros what the segments' rework comes to.
 * @returns what rework is due to each way in which cases are lost, the costliest first: of each segment a lost case costs the same,
 * whatever it was lost to. They sum to the total.
 */
export function costsOfLosses(segments: readonly SegmentOf[], totalMicros: number): LostTo[] {
  const cases = LOSSES.map((loss) => segments.reduce((sum, { part }) => sum + part.lost[loss], 0))
  const costs = LOSSES.map((loss) => segments.reduce((sum, one) => sum + costOfLost(one) * one.part.lost[loss], 0))
  const micros = roundToSum(
    costs.map((cost) => cost * 1e6),
    1,
    totalMicros,
  )
  return LOSSES.map((loss, place) => ({ loss, micros: micros[place] ?? 0, cases: cases[place] ?? 0 }))
    .filter((one) => one.micros > 0)
    .sort((a, b) => b.micros - a.micros)
}

function costOfLost({ part }: SegmentOf): number {
  const lost = LOSSES.reduce((sum, loss) => sum + part.lost[loss], 0)
  return lost > 0 ? part.reworkCost / lost : 0
}
