import { expect, it } from 'vitest'
import { snoozeTimes } from './snooze_times.ts'

it('offers hours, and mornings where the workspace is, also across a change of the clocks', () => {
  // A Friday evening; on Sunday the clocks in Berlin go back.
  const times = snoozeTimes(Date.parse('2026-10-23T20:00:00Z'), 'Europe/Berlin')
  expect(times.map(({ label, until }) => [label, until])).toEqual([
    ['1 hour', '2026-10-23T21:00:00.000Z'],
    ['4 hours', '2026-10-24T00:00:00.000Z'],
    ['Until tomorrow, 08:00', '2026-10-24T06:00:00.000Z'],
    ['Until Monday, 08:00', '2026-10-26T07:00:00.000Z'],
  ])
})

it('means the next Monday on a Monday', () => {
  expect(snoozeTimes(Date.parse('2026-11-23T09:00:00Z'), 'UTC')[3]?.until).toBe('2026-11-30T08:00:00.000Z')
})
