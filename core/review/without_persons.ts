import type { EnteredValue } from '../review_context/entered_contract.ts'
import type { Review, ReviewEvent } from './contract.ts'
import { withoutConversations } from './without_conversations.ts'

/**
 * What strangers may see of a published review: figures, and what the operation calls its languages, topics, releases and rules.
 * @returns it without what people wrote in their own words, which may name anybody.
 */
export const withoutPersons = (review: Review): Review => ({
  ...withoutConversations(review),
  timeline: review.timeline.filter(({ kind }) => kind !== 'note').map(withoutWords),
  context: {
    ...review.context,
    entered: review.context.entered.map((figure) => ({
      ...figure,
      now: withoutName(figure.now),
      last: withoutName(figure.last),
    })),
  },
  policyChanges: review.policyChanges.map((change) => ({ ...change, reason: null })),
})

const withoutName = (entered: EnteredValue | null): EnteredValue | null => entered && { ...entered, by: null }

/** Releases and changes of the policy are told as their name, then what somebody said of them. */
const withoutWords = (event: ReviewEvent): ReviewEvent =>
  event.kind === 'release' || event.kind === 'policy' ? { ...event, text: event.text.split(': ', 1)[0] ?? '' } : event
