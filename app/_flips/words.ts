import type { FlipMessage } from '#core/live/messages.ts'
import { formatMicros } from '../_format/number.ts'
import { formatAge } from '../_format/time.ts'

const CAUSES: Record<FlipMessage['cause'], string> = {
  recontact: 'contacted again',
  reopen: 'reopened',
  escalation: 'handed to a human afterwards',
  churn: 'the customer left',
  escalated: 'escalated to a human',
}

/** @returns e.g. `Resolved 6 days earlier, taken back: contacted again, +$4.00`. */
export function flipWords(
  { cause, ageSeconds, costMicros }: Pick<FlipMessage, 'cause' | 'ageSeconds' | 'costMicros'>,
  currency: string,
): string {
  const cost = costMicros === '0' ? '' : `, ${formatMicros(costMicros, currency, true)}`
  if (cause === 'escalated') return `Not resolved by the AI: ${CAUSES.escalated}${cost}`
  return `Resolved ${formatAge(ageSeconds)} earlier, taken back: ${CAUSES[cause]}${cost}`
}

/** @returns where it happened: the parts of the segment that were said. */
export const segmentWords = ({ handler, topic, language, market, channel }: FlipMessage['segment']): string =>
  [handler === 'ai' ? 'AI' : 'Human', topic, language, market, channel].filter(Boolean).join(' · ')
