import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { isPassing, missingOf } from './missing.ts'

const calendar = new Calendar('Europe/Vienna')
const history = {
  calendar,
  windowDays: 14,
  nowMs: Date.parse('2026-11-16T08:00:00Z'),
  firstMs: null,
  isUsual: true,
  isCounted: true,
  breaks: null,
}
const weeksAgo = (weeks: number): number => history.nowMs - weeks * 7 * 86_400_000

describe('what is missing', () => {
  it('is everything before the first case', () =>
    expect(missingOf(history)).toMatchObject({ reason: 'no history', days: 0, daysNeeded: 49, enoughAt: null }))

  it('is the rest of seven weeks, with the day from which on there is enough', () =>
    expect(missingOf({ ...history, firstMs: weeksAgo(0) })).toMatchObject({
      reason: 'short history',
      days: 0,
      enoughAt: '2027-01-04T00:00:00+01:00',
    }))

  it('is nothing after seven weeks, unless breaks were counted and are too few', () => {
    const old = { ...history, firstMs: weeksAgo(7) }
    expect(missingOf(old)).toBeNull()
    expect(missingOf({ ...old, breaks: 50 })).toBeNull()
    expect(missingOf({ ...old, breaks: 49 })).toMatchObject({ reason: 'few breaks', breaks: 49, breaksNeeded: 50 })
  })

  it('is no week of days that somebody names, if there are breaks', () => {
    const named = { ...history, firstMs: weeksAgo(5), isUsual: false }
    expect(missingOf({ ...named, breaks: 50 })).toBeNull()
    expect(missingOf({ ...named, breaks: 0 })).toMatchObject({ reason: 'few breaks' })
  })

  it('is a recount, where history was counted in an older way', () =>
    expect(missingOf({ ...history, firstMs: weeksAgo(7), isCounted: false, breaks: 0 })).toMatchObject({
      reason: 'not learned yet',
    }))

  it('passes by itself while history grows or is counted, and not where nothing was taken back in days that are over', () => {
    const reasons = ['no history', 'short history', 'few breaks', 'not learned yet'] as const
    expect(reasons.filter((reason) => isPassing({ reason }))).toEqual(['short history', 'not learned yet'])
  })
})
