import { expect, it } from 'vitest'
import { takeDemoState } from './take_state.ts'

const state = { wanted: true, phase: 'live', scenario: 'hazard', beganAt: '2026-11-23T00:00:00Z', sentEvents: 1, historyShare: 1 }

it('takes how a demo stands', () => expect(takeDemoState(state)).toBe(state))

it.each([undefined, 'a text', {}, ...Object.keys(state).map((name) => ({ ...state, [name]: undefined }))])(
  'does not take %j',
  (value) => expect(() => takeDemoState(value)).toThrow('something other'),
)
