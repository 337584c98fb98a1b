import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { localDays } from './past_instants.ts'
import { type LocalDay, lastSettledWeek, runsToTell } from './told_runs.ts'

const DAY = 86_400_000
/** The first and each seventh after it begin a week. */
const days = Array.from(
  { length: 30 },
  (_, place): LocalDay => ({ startMs: place * DAY, endMs: (place + 1) * DAY, startsWeek: place % 7 === 0 }),
)
const told = (at: number, windowDays: number) => runsToTell(days, at, windowDays * DAY)
const agesOfDays = (windowMs: number) =>
  runsToTell(days, 20, windowMs).flatMap(({ step, ageDays }) => (step === 'day' ? [ageDays] : []))
const ofStep = (step: string, at: number, windowDays: number) =>
  told(at, windowDays)
    .filter((run) => run.step === step)
    .map(({ ageDays, from, to }) => [ageDays, from, to])

describe('what is told at the beginning of a day', () => {
  it('is the day that has just ended, and those some days older', () =>
    expect(ofStep('day', 20, 14)).toEqual([
      [1, 19, 20],
      [2, 18, 19],
      [3, 17, 18],
      [5, 15, 16],
      [7, 13, 14],
      [10, 10, 11],
    ]))

  it.each([
    [21, [[1, 14, 21]]],
    [22, [[2, 14, 21]]],
    [
      23,
      [
        [3, 14, 21],
        [10, 7, 14],
      ],
    ],
    [24, []],
    [25, [[5, 14, 21]]],
    [27, [[7, 14, 21]]],
  ])('is a whole week of as many days: at day %i %j', (at, weeks) => expect(ofStep('week', at, 14)).toEqual(weeks))

  it('is nothing that has matured by then, to the millisecond', () => {
    // The day of age 7 ended six days ago.
    expect(ofStep('day', 20, 7).map(([age]) => age)).toEqual([1, 2, 3, 5, 7])
    expect(agesOfDays(6 * DAY)).toEqual([1, 2, 3, 5])
    expect(agesOfDays(6 * DAY + 1)).toEqual([1, 2, 3, 5, 7])
  })

  it('is nothing of which days are missing', () => {
    expect(ofStep('day', 2, 14)).toEqual([
      [1, 1, 2],
      [2, 0, 1],
    ])
    expect(ofStep('week', 7, 14)).toEqual([[1, 0, 7]])
    expect(told(0, 14)).toEqual([])
  })
})

describe('the last settled week', () => {
  it('is the last seven days that had matured', () => {
    expect(lastSettledWeek(days, 21, 7 * DAY)).toEqual({ from: 7, to: 14 })
    expect(lastSettledWeek(days, 21, 7 * DAY + 1)).toEqual({ from: 6, to: 13 })
  })
  it('is none before there are seven', () => {
    expect(lastSettledWeek(days, 14, 7 * DAY)).toEqual({ from: 0, to: 7 })
    expect(lastSettledWeek(days, 13, 7 * DAY)).toBeNull()
  })
})

it('local days are 23 and 25 hours long in nights when clocks change, and one of them begins the week', () => {
  const calendar = new Calendar('Europe/Berlin')
  const found = localDays(calendar, Date.parse('2026-10-27T12:00:00Z'), { before: 3, firstDayOfWeek: 1 })
  expect(
    found.map(({ startMs, endMs, startsWeek }) => [calendar.format(startMs), (endMs - startMs) / 3_600_000, startsWeek]),
  ).toEqual([
    ['2026-10-24T00:00:00+02:00', 24, false],
    ['2026-10-25T00:00:00+02:00', 25, false],
    ['2026-10-26T00:00:00+01:00', 24, true],
    ['2026-10-27T00:00:00+01:00', 24, false],
  ])
  const spring = localDays(calendar, Date.parse('2026-03-29T12:00:00Z'), { before: 0, firstDayOfWeek: 7 })
  expect(spring).toMatchObject([{ startsWeek: true }])
  expect(((spring[0]?.endMs ?? 0) - (spring[0]?.startMs ?? 0)) / 3_600_000).toBe(23)
})
