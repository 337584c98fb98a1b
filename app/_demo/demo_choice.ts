import type { DemoState } from '#core/demo/contract.ts'

/** What can be done with a demo: the first start asks before, since its events would mix with real ones. */
export interface DemoChoice {
  label: string
  does: 'stop' | 'start' | 'ask first'
}

/** @returns the one thing to offer where a demo stands so. */
export function demoChoice(state: DemoState): DemoChoice {
  if (!state) return { label: 'Start the demo', does: 'ask first' }
  if (state.wanted && state.phase !== 'failed') return { label: 'Stop the demo', does: 'stop' }
  return { label: 'Go on with the demo', does: 'start' }
}

/** @returns whether figures are still to come of a demo by themselves. */
export const isTellingHistory = (state: DemoState): boolean =>
  Boolean(state?.wanted && (state.phase === 'starting' || state.phase === 'history'))
