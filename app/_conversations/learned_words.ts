import type { ConversationDetail } from '#core/conversation/contract.ts'
import type { DescribedField } from '#core/event/types.ts'
import { formatInstant } from '#core/format/date.ts'

const FIELD_NAMES: Record<DescribedField, string> = {
  customer: 'customer',
  channel: 'channel',
  language: 'language',
  market: 'market',
  topic: 'topic',
  agentVersion: 'agent version',
  followsUp: 'follows up',
}

/** @returns what was learned after the start and still holds, a line each: "topic: billing (16 Nov 2026, 14:05)". */
export const learnedWords = (learned: ConversationDetail['learned'], timeZone: string): string[] =>
  learned
    .filter(({ holds }) => holds)
    .map(({ field, value, at }) => `${FIELD_NAMES[field]}: ${wordOf(field, value)} (${formatInstant(at, timeZone)})`)

/** Nobody reads a pseudonym; the customer that holds stands above. */
function wordOf(field: DescribedField, value: string | null): string {
  if (value === null) return 'cleared'
  return field === 'customer' ? 'told' : value
}
