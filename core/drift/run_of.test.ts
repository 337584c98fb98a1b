import { expect, it } from 'vitest'
import { HOUR_MS } from './hour_of_week.ts'
import { runOf } from './run_of.ts'

it('has every hour that a stretch touches, those at its ends by how much of them it has', () => {
  expect(runOf({ startMs: 10 * HOUR_MS, endMs: 34 * HOUR_MS })).toEqual({
    firstHour: 10,
    lastHour: 33,
    firstShare: 1,
    lastShare: 1,
  })
  // A day in a zone off the full hour.
  expect(runOf({ startMs: 10.5 * HOUR_MS, endMs: 34.25 * HOUR_MS })).toEqual({
    firstHour: 10,
    lastHour: 34,
    firstShare: 0.5,
    lastShare: 0.25,
  })
  // A quarter hour within one hour.
  expect(runOf({ startMs: 10.25 * HOUR_MS, endMs: 10.5 * HOUR_MS })).toMatchObject({
    firstHour: 10,
    lastHour: 10,
    firstShare: 0.25,
  })
})
