import { describe, expect, it } from 'vitest'
import { comparisonOf, localDate, periodOf, stepOf } from './period.ts'
import { DEFAULT_VIEW, type RangeName } from './view.ts'

const TODAY = '2026-11-23'

describe('the period of a view', () => {
  it('ends with today, and compares with as many days before', () => {
    const period = periodOf(DEFAULT_VIEW, TODAY, 1)
    expect(period).toEqual({ from: '2026-10-27', to: '2026-11-24', days: 28 })
    expect(comparisonOf(DEFAULT_VIEW, period)).toEqual({ from: '2026-09-29', to: '2026-10-27', days: 28 })
  })

  it('takes both of its own dates in, and the same weekdays of a year before', () => {
    const view = { ...DEFAULT_VIEW, range: { from: '2026-11-02', through: '2026-11-08' }, comparison: 'year' as const }
    const period = periodOf(view, TODAY, 1)
    expect(period).toEqual({ from: '2026-11-02', to: '2026-11-09', days: 7 })
    expect(comparisonOf(view, period)).toEqual({ from: '2025-11-03', to: '2025-11-10', days: 7 })
  })

  it.each<[RangeName, string, number, string, string, number]>([
    ['today', '2026-11-23', 1, '2026-11-23', '2026-11-24', 1],
    ['yesterday', '2026-03-01', 1, '2026-02-28', '2026-03-01', 1],
    ['7d', '2026-11-23', 1, '2026-11-17', '2026-11-24', 7],
    ['last-week', '2026-11-23', 1, '2026-11-16', '2026-11-23', 7],
    ['last-week', '2026-11-22', 1, '2026-11-09', '2026-11-16', 7],
    ['last-week', '2026-11-22', 7, '2026-11-15', '2026-11-22', 7],
    ['last-week', '2026-11-21', 7, '2026-11-08', '2026-11-15', 7],
    ['this-month', '2026-11-01', 1, '2026-11-01', '2026-11-02', 1],
    ['this-month', '2026-11-23', 1, '2026-11-01', '2026-11-24', 23],
    ['last-month', '2026-03-31', 1, '2026-02-01', '2026-03-01', 28],
    ['last-month', '2026-01-15', 1, '2025-12-01', '2026-01-01', 31],
  ])('%s on %s, with weeks from day %i, is from %s up to %s', (range, today, firstDayOfWeek, from, to, days) => {
    expect(periodOf({ range }, today, firstDayOfWeek)).toEqual({ from, to, days })
  })

  it('picks a step that suits it', () => {
    const stepFor = (days: number) => stepOf(DEFAULT_VIEW, { from: TODAY, to: TODAY, days })
    expect([1, 2, 3, 91, 92].map(stepFor)).toEqual(['hour', 'hour', 'day', 'day', 'week'])
  })

  it('knows which day it is where the workspace is', () => {
    const ms = Date.parse('2026-11-22T23:30:00Z')
    expect([localDate(ms, 'Europe/Stockholm'), localDate(ms, 'UTC')]).toEqual(['2026-11-23', '2026-11-22'])
  })
})
