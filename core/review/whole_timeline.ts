import type { Review, ReviewEvent } from './contract.ts'

/** @returns all that happened in the period, the changes of the policy among it, in the order of time. */
export function wholeTimeline(happened: readonly ReviewEvent[], policyChanges: Review['policyChanges']): ReviewEvent[] {
  const policies = policyChanges.map(({ version, at, reason }): ReviewEvent => {
    return { kind: 'policy', from: at, to: null, text: `Version ${version}${reason === null ? '' : `: ${reason}`}` }
  })
  return [...happened, ...policies].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
}
