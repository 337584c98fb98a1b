import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import {
  addressOf,
  daysOfPeriod,
  lastWholePeriod,
  PERIOD_KINDS,
  type Period,
  parsePeriod,
  periodAt,
  rangeOfPeriod,
  shiftPeriod,
} from './period.ts'
import { periodsAround } from './periods_around.ts'

const MONDAY = 1
const SUNDAY = 7
const rangeIn = (address: string, timeZone: string, firstDayOfWeek = MONDAY): string[] => {
  const calendar = new Calendar(timeZone)
  const { fromMs, toMs } = rangeOfPeriod(parsePeriod(address, firstDayOfWeek) as Period, { calendar, firstDayOfWeek })
  return [calendar.format(fromMs), calendar.format(toMs)]
}

describe('an address', () => {
  it.each(['2026-W47', '2026-W01', '2026-W53', '2026-11', '2026-Q4'])('%s names a period and is its name', (address) => {
    expect(addressOf(parsePeriod(address, MONDAY) as Period)).toBe(address)
  })

  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-11-02',
    '1960-W01',
    '26-W4',
    '',
  ])('%s names none', (address) => expect(parsePeriod(address, MONDAY)).toBeNull())

  it('counts weeks as ISO 8601 does where they begin on Monday', () => {
    expect(rangeIn('2026-W01', 'UTC')).toEqual(['2025-12-29T00:00:00+00:00', '2026-01-05T00:00:00+00:00'])
    expect(rangeIn('2026-W53', 'UTC')).toEqual(['2026-12-28T00:00:00+00:00', '2027-01-04T00:00:00+00:00'])
  })

  it('begins where the workspace’s weeks do: the first one is that with the fourth of January', () => {
    expect(rangeIn('2026-W01', 'UTC', SUNDAY)).toEqual(['2026-01-04T00:00:00+00:00', '2026-01-11T00:00:00+00:00'])
    expect(rangeIn('2025-W01', 'UTC', SUNDAY)).toEqual(['2024-12-29T00:00:00+00:00', '2025-01-05T00:00:00+00:00'])
  })
})

describe('a range', () => {
  it.each([
    ['2026-W13', 'Europe/Berlin', '2026-03-23T00:00:00+01:00', '2026-03-30T00:00:00+02:00'],
    ['2026-W43', 'Europe/Berlin', '2026-10-19T00:00:00+02:00', '2026-10-26T00:00:00+01:00'],
    ['2026-W14', 'Australia/Lord_Howe', '2026-03-30T00:00:00+11:00', '2026-04-06T00:00:00+10:30'],
    ['2026-W40', 'Australia/Lord_Howe', '2026-09-28T00:00:00+10:30', '2026-10-05T00:00:00+11:00'],
    ['2026-W10', 'America/St_Johns', '2026-03-02T00:00:00-03:30', '2026-03-09T00:00:00-02:30'],
    ['2026-W47', 'Asia/Kolkata', '2026-11-16T00:00:00+05:30', '2026-11-23T00:00:00+05:30'],
    // A Friday that Samoa never had.
    ['2011-W52', 'Pacific/Apia', '2011-12-26T00:00:00-10:00', '2012-01-02T00:00:00+14:00'],
    ['2026-Q1', 'Europe/Berlin', '2026-01-01T00:00:00+01:00', '2026-04-01T00:00:00+02:00'],
  ])('of %s in %s goes from local midnight to local midnight', (address, timeZone, from, to) => {
    expect(rangeIn(address, timeZone)).toEqual([from, to])
  })
})

const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kolkata')
const anyMs = fc.integer({ min: Date.parse('1999-12-20T00:00:00Z'), max: Date.parse('2040-01-10T00:00:00Z') })
const anyWithin = fc
  .record({ timeZone: anyZone, firstDayOfWeek: fc.integer({ min: 1, max: 7 }) })
  .map(({ timeZone, firstDayOfWeek }) => ({ calendar: new Calendar(timeZone), firstDayOfWeek }))

describe('the periods around one', () => {
  const around = (address: string, now: string): string[] =>
    periodsAround(parsePeriod(address, MONDAY) as Period, Date.parse(now), {
      calendar: new Calendar('Europe/Berlin'),
      firstDayOfWeek: MONDAY,
    }).map(({ address: found }) => found)

  it.each([
    ['2026-W47', '2026-12-24T12:00:00Z', ['2026-W47', '2026-11', '2026-Q4']],
    // It ends in the next month.
    ['2026-W40', '2026-12-24T12:00:00Z', ['2026-W40', '2026-10', '2026-Q4']],
    ['2026-10', '2026-12-24T12:00:00Z', ['2026-W44', '2026-10', '2026-Q4']],
    ['2026-Q3', '2026-12-24T12:00:00Z', ['2026-W40', '2026-09', '2026-Q3']],
    // It runs still.
    ['2026-Q4', '2026-11-18T12:00:00Z', ['2026-W47', '2026-11', '2026-Q4']],
  ])('%s at %s are %j', (address, now, found) => expect(around(address, now)).toEqual(found))
})

describe('periods', () => {
  it('lie one after the other without gaps, each instant in exactly one of a kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), anyMs, anyWithin, (kind, ms, within) => {
        const period = periodAt(kind, ms, within)
        const range = rangeOfPeriod(period, within)
        expect(range.fromMs <= ms && ms < range.toMs).toBe(true)
        const next = shiftPeriod(period, 1, within.firstDayOfWeek)
        expect(rangeOfPeriod(next, within).fromMs).toBe(range.toMs)
        expect(shiftPeriod(next, -1, within.firstDayOfWeek)).toEqual(period)
        expect(parsePeriod(addressOf(period), within.firstDayOfWeek)).toEqual(period)
      }),
    )
  })

  it('that are over end at or before now, and the next one after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), anyMs, anyWithin, (kind, ms, within) => {
        const { toMs } = rangeOfPeriod(lastWholePeriod(kind, ms, within), within)
        expect(toMs).toBe(rangeOfPeriod(periodAt(kind, ms, within), within).fromMs)
      }),
    )
  })

  it('have the days of the calendar', () => {
    const days = (address: string) => daysOfPeriod(parsePeriod(address, MONDAY) as Period, MONDAY)
    expect([days('2026-W13'), days('2026-02'), days('2028-02'), days('2026-Q1')]).toEqual([7, 28, 29, 90])
  })
})
