import { describe, expect, it } from 'vitest'
import { baselineAt, sayableFrom, untoldDays } from './past_instants.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('by which baseline a past hour is judged', () => {
  const baselines = [
    { number: 3, toMs: 40 * DAY, learnedAtMs: 60 * DAY },
    { number: 5, toMs: 50 * DAY, learnedAtMs: 80 * DAY },
  ]
  it.each([
    ['the last one that had been learned', 80 * DAY, 5],
    ['the one before, until then', 80 * DAY - 1, 3],
    ['the first one, once its days had matured', 54 * DAY, 3],
    ['none before', 54 * DAY - 1, undefined],
  ])('%s', (_, atMs, number) => expect(baselineAt(baselines, atMs, 14 * DAY)?.number).toBe(number))

  it('something can be said from the first of them on, or since there was enough to learn from', () => {
    expect(sayableFrom(baselines, 70 * DAY, 14 * DAY)).toBe(54 * DAY)
    expect(sayableFrom(baselines, 30 * DAY, 14 * DAY)).toBe(30 * DAY)
    // Somebody chose days that had not matured when it was learned.
    expect(sayableFrom([{ number: 1, toMs: 59 * DAY, learnedAtMs: 60 * DAY }], 90 * DAY, 14 * DAY)).toBe(60 * DAY)
  })
})

describe('days at whose beginning nobody said anything', () => {
  const days = [1, 2, 3, 4].map((day) => ({ startMs: day * DAY, endMs: (day + 1) * DAY, startsWeek: false }))
  const untold = (more: object) =>
    untoldDays(days, { saidHours: new Set([48]), sinceMs: 0, nowHour: 96, ...more }).map(({ startMs }) => startMs / DAY)

  it('are those that have begun and of whose hour nothing is kept', () => {
    expect(untold({})).toEqual([1, 3, 4])
    expect(untold({ nowHour: 95 })).toEqual([1, 3])
    expect(untold({ sinceMs: DAY + 1 })).toEqual([3, 4])
  })

  it('begin with the next whole hour where the zone is off the full hour', () => {
    const half = [{ startMs: DAY - HOUR / 2, endMs: 2 * DAY - HOUR / 2, startsWeek: false }]
    const found = (nowHour: number) => untoldDays(half, { saidHours: new Set(), sinceMs: 0, nowHour }).length
    expect([23, 24].map(found)).toEqual([0, 1])
  })
})
