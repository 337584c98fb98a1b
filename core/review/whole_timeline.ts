import type { Review, ReviewEvent } from './contract.ts'

/** What stands on a review's one line of time; changes of the policy are kept apart in the review, and told with the rest. */
export type TimelineLine = Omit<ReviewEvent, 'kind'> & { kind: ReviewEvent['kind'] | 'policy' }

/** @returns all that happened in the period, the changes of the policy included, in the order of time. */
export function wholeTimeline({ timeline, policyChanges }: Pick<Review, 'timeline' | 'policyChanges'>): TimelineLine[] {
  const policies = policyChanges.map(({ version, at, reason }): TimelineLine => {
    return { kind: 'policy', from: at, to: null, text: `Version ${version}${reason === null ? '' : `: ${reason}`}` }
  })
  return [...timeline, ...policies].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
}
