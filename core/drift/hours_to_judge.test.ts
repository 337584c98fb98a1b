import { expect, it } from 'vitest'
import { hoursToJudge } from './hours_to_judge.ts'

/** No sixth hour. */
const NOW = 500_003
const learnedToHour = NOW - 504

it('is the hour that has ended since the last time, or all of two days', () => {
  expect(hoursToJudge({ lastHour: NOW - 1, learnedToHour, nowHour: NOW })).toEqual([NOW])
  expect(hoursToJudge({ lastHour: NOW - 3, learnedToHour, nowHour: NOW })).toEqual([NOW - 2, NOW - 1, NOW])
  expect(hoursToJudge({ lastHour: NOW - 48, learnedToHour, nowHour: NOW })).toHaveLength(48)
})

it('is, at the first time or after a long stop, every sixth hour and this one', () => {
  const hours = hoursToJudge({ lastHour: null, learnedToHour, nowHour: NOW })
  expect(hours.at(-1)).toBe(NOW)
  expect(hours.slice(0, -1).every((hour) => hour % 6 === 0)).toBe(true)
  expect(hours).toHaveLength(504 / 6 + 1)
  expect(hoursToJudge({ lastHour: NOW - 49, learnedToHour, nowHour: NOW }).length).toBeLessThan(12)
})

it('is nothing older than a strip shows, and nothing of the learned days', () => {
  expect(hoursToJudge({ lastHour: null, learnedToHour: NOW - 5_000, nowHour: NOW })[0]).toBeGreaterThan(NOW - 28 * 24)
  expect(hoursToJudge({ lastHour: NOW - 100, learnedToHour: NOW - 10, nowHour: NOW })[0]).toBe(NOW - 9)
  expect(hoursToJudge({ lastHour: null, learnedToHour: NOW + 3, nowHour: NOW })).toEqual([])
})
