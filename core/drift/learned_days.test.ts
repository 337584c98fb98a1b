import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { daysFrom, daysNeeded, daysSince, enoughFrom, hoursOf, usualDays } from './learned_days.ts'

const vienna = new Calendar('Europe/Vienna')
const kolkata = new Calendar('Asia/Kolkata')
const told = (calendar: Calendar, { fromMs, toMs }: { fromMs: number; toMs: number }): string[] =>
  [fromMs, toMs].map((ms) => calendar.format(ms))

describe('the usual days', () => {
  it('are the four weeks before the last matured one, also over a night that is an hour longer', () => {
    const days = usualDays(vienna, Date.parse('2026-11-16T08:30:00Z'), 14)
    expect(told(vienna, days)).toEqual(['2026-09-28T00:00:00+02:00', '2026-10-26T00:00:00+01:00'])
    const { fromHour, toHour } = hoursOf(days)
    expect(toHour - fromHour).toBe(28 * 24 + 1)
  })

  it('end as early as the window is long', () => {
    const endOf = (windowDays: number): string | undefined =>
      told(vienna, usualDays(vienna, Date.parse('2026-06-30T12:00:00Z'), windowDays))[1]
    expect([endOf(7), endOf(30)]).toEqual(['2026-06-16T00:00:00+02:00', '2026-05-24T00:00:00+02:00'])
  })

  it('are there from the day on which there is enough, and not on the one before', () => {
    const first = Date.parse('2026-03-10T15:00:00Z')
    const enough = enoughFrom(vienna, first, 14)
    expect(vienna.format(enough)).toBe('2026-04-28T00:00:00+02:00')
    expect(usualDays(vienna, enough, 14).fromMs).toBe(vienna.dayStart(first))
    expect(usualDays(vienna, enough - 1, 14).fromMs).toBeLessThan(vienna.dayStart(first))
    expect(daysNeeded(14)).toBe(49)
  })
})

it('days that somebody names are four weeks from then on', () =>
  expect(told(vienna, daysFrom(vienna, '2026-03-09'))).toEqual(['2026-03-09T00:00:00+01:00', '2026-04-06T00:00:00+02:00']))

it('hours in a zone off the full hour are whole ones all the same', () => {
  const { fromHour, toHour } = hoursOf(daysFrom(kolkata, '2026-03-09'))
  expect([fromHour % 1, toHour - fromHour]).toEqual([0, 672])
})

it('history has full days alone', () => {
  const day = 86_400_000
  expect([daysSince(0, day - 1), daysSince(0, day), daysSince(5, 0)]).toEqual([0, 1, 0])
})
