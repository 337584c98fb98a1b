import type { ConversationDetail } from '#core/conversation/contract.ts'
import type { DescribedField } from '#core/event/types.ts'
import { formatInstant } from '#core/format/date.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'

/** Beside what people call the dimensions. */
const OTHER_NAMES = { customer: 'customer', followsUp: 'follows up' }

const nameOf = (field: DescribedField): string =>
  field === 'customer' || field === 'followsUp' ? OTHER_NAMES[field] : DIMENSION_NAMES[field].toLowerCase()

/** @returns what was learned after the start and still holds, a line each: "topic: billing (16 Nov 2026, 14:05)". */
export const learnedWords = (learned: ConversationDetail['learned'], timeZone: string): string[] =>
  learned
    .filter(({ holds }) => holds)
    .map(({ field, value, at }) => `${nameOf(field)}: ${wordOf(field, value)} (${formatInstant(at, timeZone)})`)

/** Nobody reads a pseudonym; the customer that holds stands above. */
function wordOf(field: DescribedField, value: string | null): string {
  if (value === null) return 'cleared'
  return field === 'customer' ? 'told' : value
}
