import { slotOf } from '../nowcast/live_segment.ts'
import { at } from '../nowcast/numbers.ts'
import type { LiveTable } from './live_table.ts'
import type { ReadyHazards } from './ready_baseline.ts'

/** Resolutions of some hours, and how many of them are taken back until they have matured. */
export interface ExpectedBreaks {
  resolved: number
  breaks: number
}

/**
 * @param ratio what the baseline's hazard is multiplied by.
 * @returns the breaks to be expected in all of the resolutions of [fromHour, toHour), live cohorts alone.
 */
export function expectBreaks(
  { bands }: Pick<ReadyHazards, 'bands'>,
  members: readonly LiveTable[],
  within: { fromHour: number; toHour: number },
  ratio: number,
): ExpectedBreaks {
  const found = { resolved: 0, breaks: 0 }
  for (const { live } of members)
    for (let hour = within.fromHour; hour < within.toHour; hour++) {
      const resolved = at(live.resolved, slotOf(bands, hour))
      if (resolved === 0) continue
      found.resolved += resolved
      found.breaks += resolved * (1 - Math.exp(-ratio * live.factor * at(live.hazard.row(hour), bands.windowHours)))
    }
  return found
}
