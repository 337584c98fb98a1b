import { bandCount } from '../nowcast/age_bands.ts'
import { slotOf } from '../nowcast/live_segment.ts'
import { at } from '../nowcast/numbers.ts'
import type { LiveTable } from './live_table.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { Reach } from './show_series.ts'

const AGES_HOURS = [1, 3, 6, 12, 24, 48, 72, 96, 168, 240, 336, 504, 720, 1_080, 1_440, 2_160]

/** @returns the ages at which shares are told, the window itself the last. */
export const agesUpTo = (windowHours: number): number[] => [...AGES_HOURS.filter((age) => age < windowHours), windowHours]

/** Share of resolutions that were taken back by an age. */
export interface ShareByAge {
  hours: number
  /** By the baseline. */
  before: number
  /** Since a change; null where no cohort of it is as old. */
  now: number | null
}

/**
 * @param startHour the first cohort of a change.
 * @returns how many of the resolutions are taken back by what age, by the baseline and by what was seen since: each age band at its own level.
 */
export function shareByAge(
  ready: ReadyBaseline,
  members: readonly LiveTable[],
  reach: Reach,
  startHour: number | null,
): ShareByAge[] {
  const { windowHours } = ready.bands
  const levels = startHour === null ? [] : levelsSince(ready, members, { ...reach, firstHour: startHour })
  const sums = agesUpTo(windowHours).map((hours) => ({ hours, before: 0, now: 0 }))
  let resolutions = 0
  for (const { live } of members)
    for (let hour = reach.firstHour; hour < reach.nowHour; hour++) {
      const resolved = at(live.resolved, slotOf(ready.bands, hour))
      if (resolved === 0) continue
      resolutions += resolved
      const row = live.hazard.row(hour)
      for (const sum of sums) {
        sum.before += resolved * (1 - Math.exp(-live.factor * at(row, sum.hours)))
        sum.now += resolved * (1 - Math.exp(-live.factor * leveled(ready, row, levels, sum.hours)))
      }
    }
  if (resolutions === 0) return []
  const oldest = startHour === null ? 0 : reach.nowHour - startHour
  return sums.map(({ hours, before, now }) => ({
    hours,
    before: before / resolutions,
    now: hours <= oldest ? now / resolutions : null,
  }))
}

/** Observed by expected of each age band; 1 where nothing was expected. */
function levelsSince({ bands }: ReadyBaseline, members: readonly LiveTable[], reach: Reach): number[] {
  const count = bandCount(bands)
  return Array.from({ length: count }, (_, band) => {
    let [seen, expected] = [0, 0]
    for (const { live } of members)
      for (let hour = reach.firstHour; hour < reach.nowHour; hour++) {
        seen += at(live.observed, slotOf(bands, hour) * count + band)
        expected += at(live.expected, slotOf(bands, hour) * count + band)
      }
    return expected > 0 ? seen / expected : 1
  })
}

function leveled({ bands }: ReadyBaseline, row: Float64Array, levels: readonly number[], age: number): number {
  let hazard = 0
  for (let band = 0; band < bandCount(bands); band++) {
    const from = at(bands.edgesHours, band)
    if (from >= age) break
    hazard += (levels[band] ?? 1) * (at(row, Math.min(age, at(bands.edgesHours, band + 1))) - at(row, from))
  }
  return hazard
}
