import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dueOccasion, lastOccasion, nextOccasion, type Schedule } from './schedule.ts'

const AT_0230 = 2 * 60 + 30
const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

/** The clock on the wall by the time-zone data of the runtime, which the code does not read. */
function clock(timeZone: string): (ms: number) => { date: string; minute: number; weekday: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  })
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]))
    const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
    const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7
    return { date, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')), weekday }
  }
}

/**
 * Counted by hand, a quarter hour after the other: on each date of the weekday the first instant at which the clock shows the
 * time; where it shows it never, the time it would have been had the clocks not been put on yet.
 */
function counted({ weekday, minuteOfDay, timeZone }: Schedule, fromMs: number, toMs: number): [string, string][] {
  const at = clock(timeZone)
  const found = new Map<string, number>()
  const left = new Map<string, number>()
  for (let ms = fromMs; ms < toMs; ms += 15 * MINUTE_MS) {
    const [now, before] = [at(ms), at(ms - 15 * MINUTE_MS)]
    if (now.weekday !== weekday) continue
    if (now.minute === minuteOfDay && !found.has(now.date)) found.set(now.date, ms)
    const isLeftOut = now.date === before.date && before.minute < minuteOfDay && now.minute > minuteOfDay
    if (isLeftOut && !found.has(now.date)) left.set(now.date, ms + (minuteOfDay - before.minute - 15) * MINUTE_MS)
  }
  return [...found, ...[...left].filter(([date]) => !found.has(date))]
    .map(([date, ms]): [string, string] => [date, new Date(ms).toISOString()])
    .sort()
}

function told(schedule: Schedule, fromMs: number, toMs: number): [string, string][] {
  const occasions: [string, string][] = []
  for (let next = nextOccasion(schedule, fromMs - 1); next.atMs < toMs; next = nextOccasion(schedule, next.atMs))
    occasions.push([next.date, new Date(next.atMs).toISOString()])
  return occasions
}

/** The nights in which the clocks are changed; in Kolkata never, in Apia last in 2021. */
const NIGHTS: readonly (readonly [zone: string, date: string, at: string])[] = [
  // Left out: an hour later by the clock.
  ['Europe/Berlin', '2026-03-29', '2026-03-29T01:30:00.000Z'],
  // Twice: the first.
  ['Europe/Berlin', '2026-10-25', '2026-10-25T00:30:00.000Z'],
  // From 02:00 to 02:30, and back to 01:30.
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T16:00:00.000Z'],
  ['America/St_Johns', '2026-03-08', '2026-03-08T06:00:00.000Z'],
  ['America/St_Johns', '2026-11-01', '2026-11-01T06:00:00.000Z'],
  ['Asia/Kolkata', '2026-03-29', '2026-03-28T21:00:00.000Z'],
  ['Pacific/Apia', '2021-04-04', '2021-04-03T12:30:00.000Z'],
  ['Pacific/Apia', '2020-09-27', '2020-09-26T13:30:00.000Z'],
]

test.each(NIGHTS)('02:30 in %s comes once on %s and on the days around it, as an independent count has it', (zone, date, at) => {
  const schedule = { weekday: 7, minuteOfDay: AT_0230, timeZone: zone }
  const [fromMs, toMs] = [Date.parse(date) - 9 * DAY_MS, Date.parse(date) + 9 * DAY_MS]
  const occasions = told(schedule, fromMs, toMs)
  expect(occasions).toEqual(counted(schedule, fromMs, toMs))
  expect(occasions.length).toBe(3)
  expect(occasions).toContainEqual([date, at])
})

it('goes on from one to the next, and back, whatever the schedule', () => {
  const schedule = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    minuteOfDay: fc.integer({ min: 0, max: 1_439 }),
    timeZone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Apia'),
  })
  const instant = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2030, 0, 1) })
  fc.assert(
    fc.property(schedule, instant, (of, ms) => {
      const next = nextOccasion(of, ms)
      expect(next.atMs).toBeGreaterThan(ms)
      // In Apia a Friday was left out: nothing is more than eight days away.
      expect(next.atMs - ms).toBeLessThanOrEqual(8 * DAY_MS)
      expect(lastOccasion(of, next.atMs)).toEqual(next)
      expect(lastOccasion(of, next.atMs - 1).atMs).toBeLessThanOrEqual(ms)
    }),
  )
})

describe('what is due', () => {
  const mondays = { weekday: 1, minuteOfDay: 9 * 60, timeZone: 'Europe/Berlin' }
  const due = (since: string, now: string) => dueOccasion(mondays, Date.parse(since), Date.parse(now))?.date ?? null

  test.each([
    ['nothing before its time', '2026-11-20T00:00:00Z', '2026-11-23T07:59:59Z', null],
    ['at its time', '2026-11-20T00:00:00Z', '2026-11-23T08:00:00Z', '2026-11-23'],
    ['late, after a day without a worker', '2026-11-20T00:00:00Z', '2026-11-24T10:00:00Z', '2026-11-23'],
    ['the last one alone after weeks', '2026-10-01T00:00:00Z', '2026-11-24T10:00:00Z', '2026-11-23'],
    ['nothing that was before it was scheduled', '2026-11-23T08:00:01Z', '2026-11-24T10:00:00Z', null],
  ])('%s', (_, since, now, date) => expect(due(since, now)).toBe(date))
})
