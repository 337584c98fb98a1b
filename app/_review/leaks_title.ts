import { formatRate } from '#core/format/number.ts'
import { segmentName } from '#core/format/segment_place.ts'
import type { Review } from '#core/review/contract.ts'
import { sayMoney } from '#core/review/number_parts.ts'
import { segmentOfLargest } from '#core/review/say_leak_sentences.ts'

/** @returns where value leaks, as a heading: how much, and where most. */
export function leaksTitle({ leaks: { totalMicros, largest }, currency }: Review): string {
  const total = `Where value leaks: ${sayMoney(totalMicros / 1e6, currency)} of rework`
  if (!largest) return total
  const { share, beyondMicros } = largest
  const name = segmentName(segmentOfLargest(largest))
  return beyondMicros === null
    ? `${total}, ${formatRate(share)} of it ${name}`
    : `${total}; ${name} ${sayMoney(beyondMicros / 1e6, currency)} beyond its peers`
}
