import { describe, expect, it } from 'vitest'
import type { ConnectionState } from './connection_state.ts'
import { livenessOf } from './liveness.ts'

const NOW_MS = Date.parse('2026-11-23T12:00:00Z')
const heard = (secondsAgo: number): ConnectionState => ({
  phase: 'live',
  heardAtMs: NOW_MS - secondsAgo * 1_000,
  waitingSeconds: null,
})

describe('the connection in words', () => {
  it.each([
    ['just before the sixth second of silence', heard(5.9), true, 'Live', 'up to date'],
    ['from the sixth on', heard(6), true, 'Live', '6 seconds old'],
    ['with events that wait for less than a second', { ...heard(1), waitingSeconds: 0.9 }, true, 'Live', 'up to date'],
    ['with events that wait for a second', { ...heard(1), waitingSeconds: 1 }, true, 'Live', '1 second old'],
    ['at the edge of what is stale', heard(20), true, 'Live', '20 seconds old'],
    ['beyond it', heard(20.1), true, 'Stale', '20 seconds old'],
    ['by a clock that was set back', heard(-30), true, 'Live', 'up to date'],
    ['before the first word', { phase: 'connecting', heardAtMs: null, waitingSeconds: null } as const, true, 'Connecting', ''],
    ['between two pulses', heard(4), true, 'Live', 'up to date'],
    ['after a long silence', heard(25), true, 'Stale', '25 seconds old'],
    ['with a queue that is not kept up with', { ...heard(1), waitingSeconds: 90 }, true, 'Stale', '1 minute old'],
    ['while the gateway is away', { ...heard(70), phase: 'reconnecting' } as const, true, 'Reconnecting', '1 minute old'],
    ['after signing out elsewhere', { ...heard(1), phase: 'refused' } as const, true, 'Signed out', ''],
    ['just after the gateway went', { ...heard(1), phase: 'reconnecting' } as const, true, 'Reconnecting', ''],
    ['just after the network went', heard(1), false, 'Offline', ''],
    ['without a network', heard(8), false, 'Offline', '8 seconds old'],
  ])('%s', (_name, state, online, name, age) => {
    expect(livenessOf(state, NOW_MS, online)).toMatchObject({ name, age })
  })

  it.each([
    ['good', 'Every event that arrives is in the figures within a moment.', heard(1), true],
    ['warn', 'Events have arrived that are not in the figures yet.', heard(25), true],
    ['warn', 'The connection was lost.', { ...heard(1), phase: 'reconnecting' }, true],
    ['neutral', 'is being made', { ...heard(1), phase: 'connecting' }, true],
    ['bad', 'Sign in again', { ...heard(1), phase: 'refused' }, true],
    ['bad', 'no network', heard(1), false],
  ] as const)('is %s: %s', (tone, meaning, state, online) => {
    const liveness = livenessOf(state, NOW_MS, online)
    expect(liveness.tone).toBe(tone)
    expect(liveness.meaning).toContain(meaning)
  })
})
