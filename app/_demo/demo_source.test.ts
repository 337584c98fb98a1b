import { expect, it } from 'vitest'
import { DEMO, withoutRemoved } from './demo_source.ts'

const MESSAGE = {
  wanted: true,
  phase: 'live',
  scenario: 'hazard',
  beganAt: '2026-11-27T04:17:23.000Z',
  sentEvents: 7,
  historyShare: 1,
  failure: null,
} as const

it('what is known of a demo is what was told last', () => {
  const none = { state: null }
  expect(DEMO.hear(none, { kind: 'demo', message: MESSAGE })).toEqual({ state: MESSAGE })
  expect(DEMO.hear(none, { kind: 'hello', message: { sequence: 1, policyVersion: 1, at: '' } })).toBe(none)
})

it('one that was removed is not shown again by a last word of it, and one that began since is', () => {
  expect(withoutRemoved(MESSAGE, null)).toBe(MESSAGE)
  expect(withoutRemoved(MESSAGE, MESSAGE.beganAt)).toBeNull()
  expect(withoutRemoved({ ...MESSAGE, beganAt: '2026-11-27T05:00:00.000Z' }, MESSAGE.beganAt)).not.toBeNull()
  expect(withoutRemoved(null, MESSAGE.beganAt)).toBeNull()
})
