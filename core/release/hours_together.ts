import type { LifeTable } from '../nowcast/life_table.ts'
import { at } from '../nowcast/numbers.ts'

/** Of the later version's resolutions: where it ran alone for longer, it was a release that was rolled out step by step. */
const LEAST_SHARE = 0.5
/** Of what both resolved in these hours: conversations that the earlier version had begun are no canary. */
const LEAST_PART = 0.02

/** Whole hours since the epoch, the last one excluded. */
export interface HourRange {
  fromHour: number
  toHour: number
}

/** @returns the hours in which both versions ran, where the later one ran beside the other for the most part; else null. */
export function hoursTogether(before: readonly LifeTable[], after: readonly LifeTable[]): HourRange | null {
  const [earlier, later] = [hoursOf(before), hoursOf(after)]
  const shared = { fromHour: Math.max(earlier.fromHour, later.fromHour), toHour: Math.min(earlier.toHour, later.toHour) }
  if (shared.toHour <= shared.fromHour) return null
  const [kept, joined, all] = [resolvedIn(before, shared), resolvedIn(after, shared), resolvedIn(after, later)]
  const beside = Math.min(kept, joined) >= LEAST_PART * (kept + joined)
  return beside && joined >= LEAST_SHARE * all ? shared : null
}

/** From the first resolution to the last. */
function hoursOf(tables: readonly LifeTable[]): HourRange {
  const range = { fromHour: Number.POSITIVE_INFINITY, toHour: Number.NEGATIVE_INFINITY }
  for (const { firstHour, resolved } of tables)
    for (let index = 0; index < resolved.length; index++)
      if (at(resolved, index) > 0) {
        range.fromHour = Math.min(range.fromHour, firstHour + index)
        range.toHour = Math.max(range.toHour, firstHour + index + 1)
      }
  return range
}

function resolvedIn(tables: readonly LifeTable[], { fromHour, toHour }: HourRange): number {
  let total = 0
  for (const { firstHour, resolved } of tables)
    for (let index = 0; index < resolved.length; index++)
      if (firstHour + index >= fromHour && firstHour + index < toHour) total += at(resolved, index)
  return total
}
