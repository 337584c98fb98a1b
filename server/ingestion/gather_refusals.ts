import type { Rejection, RejectionCode } from '#core/event/admit.ts'
import type { Refusal } from './rejected_event.ts'

/** A sender looks at the first few; ten thousand of them would be an answer of megabytes for a few bytes of nonsense. */
export const MAX_REFUSALS_TOLD = 100

/** What was refused of the events that came together. */
export interface Refusals {
  /** The first of them, at most 100. */
  readonly told: Refusal[]
  /** How many there are of each code. */
  readonly byCode: ReadonlyMap<RejectionCode, number>
  count(): number
  note(rejection: Rejection, index: number): void
}

/** @returns an empty collection, which keeps the first refusals and counts all. */
export function gatherRefusals(): Refusals {
  const told: Refusal[] = []
  const byCode = new Map<RejectionCode, number>()
  let count = 0
  return {
    told,
    byCode,
    count: () => count,
    note(rejection, index) {
      count += 1
      byCode.set(rejection.code, (byCode.get(rejection.code) ?? 0) + 1)
      if (told.length < MAX_REFUSALS_TOLD) told.push({ index, ...rejection })
    },
  }
}
