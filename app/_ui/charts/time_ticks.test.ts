import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { spansOf } from '#core/figures/steps.ts'
import { type ChartStep, timeTicks } from './time_ticks.ts'

/** The starts of a range's steps, as an answer has them. */
function startsOf(from: string, to: string, step: ChartStep, timeZone = 'Europe/Berlin'): string[] {
  const calendar = new Calendar(timeZone)
  const range = { fromMs: Date.parse(from), toMs: Date.parse(to) }
  return spansOf(range, step, calendar, 1).map(({ startMs }) => calendar.format(startMs))
}
const labelsOf = (starts: string[], step: ChartStep) => timeTicks(starts, step).map(({ label }) => label)

describe('labels of time', () => {
  it('are none for nothing, and one for one', () => {
    expect(timeTicks([], 'day')).toEqual([])
    expect(timeTicks(['2026-11-05T00:00:00+01:00'], 'day')).toEqual([{ index: 0, label: '5 Nov', isExtra: false }])
  })

  it('say the month where it begins, and leave days out evenly', () => {
    const starts = startsOf('2026-10-28T00:00:00+01:00', '2026-11-25T00:00:00+01:00', 'day')
    expect(timeTicks(starts, 'day').map(({ index }) => index)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27])
    expect(labelsOf(starts, 'day')).toEqual(['28 Oct', '31', '3 Nov', '6', '9', '12', '15', '18', '21', '24'])
    expect(timeTicks(starts, 'day').map(({ isExtra }) => isExtra)).toEqual(Array.from({ length: 10 }, (_, n) => n % 2 === 1))
  })

  it('of days go by the calendar over a change of the clocks', () => {
    expect(labelsOf(startsOf('2026-10-24T00:00:00+02:00', '2026-10-28T00:00:00+01:00', 'day'), 'day')).toEqual([
      '24 Oct',
      '25',
      '26',
      '27',
    ])
    expect(labelsOf(startsOf('2026-03-28T00:00:00+01:00', '2026-03-31T00:00:00+02:00', 'day'), 'day')).toEqual([
      '28 Mar',
      '29',
      '30',
    ])
  })

  it('of hours go by the clock on the wall, on days of 23 and 25 hours, too', () => {
    const long = startsOf('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', 'hour')
    expect([long.length, labelsOf(long, 'hour')]).toEqual([
      25,
      ['25 Oct', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00'],
    ])
    const short = startsOf('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', 'hour')
    expect([short.length, labelsOf(short, 'hour')]).toEqual([
      23,
      ['29 Mar', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00'],
    ])
  })

  it('of hours say the day at midnight', () => {
    const starts = startsOf('2026-11-05T00:00:00+01:00', '2026-11-07T00:00:00+01:00', 'hour')
    expect(labelsOf(starts, 'hour')).toEqual(['5 Nov', '06:00', '12:00', '18:00', '6 Nov', '06:00', '12:00', '18:00'])
  })

  it('of hours stand on the hour where a range begins within it', () => {
    expect(timeTicks(['2026-11-05T09:30:00+01:00', '2026-11-05T10:00:00+01:00'], 'hour')).toEqual([
      { index: 1, label: '5 Nov', isExtra: false },
    ])
  })

  it('of weeks and months are theirs, with the year where it begins', () => {
    expect(labelsOf(startsOf('2026-09-02T00:00:00+02:00', '2026-10-01T00:00:00+02:00', 'week'), 'week')).toEqual([
      '2 Sep',
      '7',
      '14',
      '21',
      '28',
    ])
    expect(labelsOf(startsOf('2026-11-01T00:00:00+01:00', '2027-03-01T00:00:00+01:00', 'month'), 'month')).toEqual([
      'Nov 2026',
      'Dec',
      'Jan 2027',
      'Feb',
    ])
  })

  it('are ten at most, however long it is', () => {
    for (const count of [11, 90, 336, 5_000]) {
      const starts = Array.from({ length: count }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString())
      expect(timeTicks(starts, 'day').length).toBeLessThanOrEqual(10)
    }
  })
})
