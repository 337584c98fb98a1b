/** Of what is kept what the nowcast said. */
export const HINDSIGHT_STEPS = ['day', 'week'] as const
export type HindsightStep = (typeof HINDSIGHT_STEPS)[number]
