/** What becomes of a case (docs/metrics.md, section 3), in the order in which people are shown them. */
export const CASE_STATES = ['open', 'abandoned', 'escalated', 'broken', 'pending', 'accepted'] as const
export type CaseState = (typeof CASE_STATES)[number]
