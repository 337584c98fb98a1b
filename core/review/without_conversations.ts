import type { Review } from './contract.ts'

/** @returns a review without the ids of conversations: what is published stays for ever, and a customer may be erased. */
export const withoutConversations = (review: Review): Review => ({
  ...review,
  leaks: { ...review.leaks, chains: review.leaks.chains.map((chain) => ({ ...chain, conversation: null })) },
})
