import type { FlipMessage } from '../live/messages.ts'
import type { Dimension } from '../segment/dimensions.ts'
import { CAUSE_NAMES } from './case.ts'
import { formatAge } from './duration.ts'
import { formatMicros } from './money.ts'
import { valueName } from './segment.ts'

/** @returns e.g. `Resolved 6 days earlier, taken back: contacted again, +$4.00`. */
export function flipWords(
  { cause, ageSeconds, costMicros }: Pick<FlipMessage, 'cause' | 'ageSeconds' | 'costMicros'>,
  currency: string,
): string {
  const cost = costMicros === '0' ? '' : `, ${formatMicros(costMicros, currency, true)}`
  if (cause === 'escalated') return `Not resolved by the AI: escalated to a human${cost}`
  return `Resolved ${formatAge(ageSeconds)} earlier, taken back: ${CAUSE_NAMES[cause]}${cost}`
}

/** @returns where it happened: the parts of the segment that were said. */
export const segmentWords = ({ handler, topic, language, market, channel }: FlipMessage['segment']): string =>
  Object.entries({ handler, topic, language, market, channel })
    .flatMap(([dimension, value]) => (value ? [valueName(dimension as Dimension, value)] : []))
    .join(' · ')
