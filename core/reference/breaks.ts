import { type Cause, isCounted, windowMs } from './cases.ts'
import { type HistoryRead, segmentOf } from './count_reference.ts'
import type { ReferencePolicy, Segment } from './input.ts'
import { groupBy } from './order.ts'

/** docs/drift.md, section 1: at which ages resolutions broke. */

const HOUR_MS = 60 * 60_000

export interface CountedBreaks {
  /** Start of the hour in which they were resolved. */
  hourMs: number
  /** -1 where they were broken at once. */
  ageHours: number
  cause: Cause
  segment: Segment
  count: number
}

/** Every break there is, summed up by hour, age, cause and segment; in any order. */
export function countBreaks({ cases, policy }: HistoryRead): CountedBreaks[] {
  const told = cases.filter(isCounted).flatMap(({ root, broken }) => {
    if (!broken) return []
    const hourMs = root.endMs - (root.endMs % HOUR_MS)
    const ageHours = ageOf(root.endMs, broken.atMs, policy)
    return [{ hourMs, ageHours, cause: broken.cause, segment: segmentOf(root) }]
  })
  return [...groupBy(told, (one) => JSON.stringify(one)).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({ ...one, count: same.length })),
  )
}

/** How many hours ended between the resolution and its break, at most those of the window less one. */
function ageOf(resolvedMs: number, brokenMs: number, policy: ReferencePolicy): number {
  if (brokenMs < resolvedMs) return -1
  let age = 0
  let nextHourMs = resolvedMs - (resolvedMs % HOUR_MS) + HOUR_MS
  while (nextHourMs <= brokenMs && (age + 1) * HOUR_MS < windowMs(policy)) {
    age++
    nextHourMs += HOUR_MS
  }
  return age
}
