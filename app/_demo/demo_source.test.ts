import { expect, it } from 'vitest'
import { DEMO } from './demo_source.ts'

it('what is known of a demo is what was told last', () => {
  const message = {
    wanted: true,
    phase: 'live',
    scenario: 'hazard',
    beganAt: '',
    sentEvents: 7,
    historyShare: 1,
    failure: null,
  } as const
  const none = { state: null }
  expect(DEMO.hear(none, { kind: 'demo', message })).toEqual({ state: message })
  expect(DEMO.hear({ state: message }, { kind: 'demo', message: null })).toEqual(none)
  expect(DEMO.hear(none, { kind: 'hello', message: { sequence: 1, policyVersion: 1, at: '' } })).toBe(none)
})
