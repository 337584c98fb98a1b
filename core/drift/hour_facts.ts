import type { Handler } from '../event/types.ts'
import type { OpenDimension } from '../segment/dimensions.ts'

/** Fields are often told some minutes after a conversation ended, so an hour of facts ends this much before the whole hour. */
export const FACTS_LEAD_MINUTES = 15

/** What is known of the conversations of one handler that ended their first stint in an hour, and of the cases of that hour. */
export interface HourFacts {
  /** Whole hours since the epoch; from a quarter before it to a quarter before the next. */
  hour: number
  handler: Handler
  conversations: number
  /** Conversations that do not say it. */
  notSaid: Record<OpenDimension, number>
  cases: number
  /** Cases without a customer. */
  anonymous: number
  handoffs: number
  /** Handoffs that nobody took up within the policy's target; those that are not so old yet among them. */
  lateHandoffs: number
  /** Handoffs that happened in the whole hour, and those of them that say no reason; of the AI alone. */
  toldHandoffs: number
  reasonless: number
}
