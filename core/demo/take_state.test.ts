import { expect, it } from 'vitest'
import { DEMO_PHASES } from './phases.ts'
import { takeDemoState } from './take_state.ts'

const state = {
  ...{ wanted: true, phase: 'live', scenario: 'hazard', beganAt: '2026-11-23T00:00:00Z', sentEvents: 1, historyShare: 1 },
  failure: null,
}

it.each([null, state, { ...state, failure: 'the simulator ended' }, ...DEMO_PHASES.map((phase) => ({ ...state, phase }))])(
  'takes %j',
  (value) => expect(takeDemoState(value)).toEqual(value),
)

it.each([
  undefined,
  'a text',
  {},
  { ...state, phase: 'paused' },
  ...Object.keys(state).map((name) => ({ ...state, [name]: undefined })),
])('does not take %j', (value) => expect(() => takeDemoState(value)).toThrow('something other'))
