/** How rows of time are cut; `total` is the whole range as one. */
export const STEPS = ['total', 'hour', 'day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]
