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
    ['before the first word', { phase: 'connecting', heardAtMs: null, waitingSeconds: null } as const, true, 'Connecting', ''],
    ['between two pulses', heard(4), true, 'Live', 'up to date'],
    ['after a long silence', heard(25), true, 'Stale', '25 seconds old'],
    ['with a queue that is not kept up with', { ...heard(1), waitingSeconds: 90 }, true, 'Stale', '1 minute old'],
    ['while the gateway is away', { ...heard(70), phase: 'reconnecting' } as const, true, 'Reconnecting', '1 minute old'],
    ['after signing out elsewhere', { ...heard(1), phase: 'refused' } as const, true, 'Signed out', 'up to date'],
    ['without a network', heard(8), false, 'Offline', '8 seconds old'],
  ])('%s', (_name, state, online, name, age) => {
    expect(livenessOf(state, NOW_MS, online)).toMatchObject({ name, age })
  })
})
