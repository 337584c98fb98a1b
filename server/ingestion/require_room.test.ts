import { describe, expect, it } from 'vitest'
import { judgePressure, MAX_MEMORY_SHARE, MAX_WAITING_EVENTS } from './require_room.ts'

describe('judgePressure', () => {
  it.each([
    ['an idle queue without a limit of memory', { memoryShare: null, waitingEvents: 0 }, null],
    ['just below both limits', { memoryShare: MAX_MEMORY_SHARE - 0.01, waitingEvents: MAX_WAITING_EVENTS - 1 }, null],
    ['memory at its limit', { memoryShare: MAX_MEMORY_SHARE, waitingEvents: 0 }, 'the memory of the queue is nearly full'],
    ['a backlog at its limit', { memoryShare: null, waitingEvents: MAX_WAITING_EVENTS }, 'too many events wait to be counted'],
  ])('%s', (_, pressure, verdict) => {
    expect(judgePressure(pressure)).toBe(verdict)
  })
})
