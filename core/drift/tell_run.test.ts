import { describe, expect, it } from 'vitest'
import { HANDLERS, type Handler } from '../event/types.ts'
import { evaluate } from './evaluate.ts'
import { HOUR_MS } from './hour_of_week.ts'
import type { Past, PastDay } from './past_days.ts'
import type { SegmentTable } from './segment_table.ts'
import { type Told, tellRun } from './tell_run.ts'
import { START_HOUR, someWorld, WINDOW_HOURS } from './testing/some_world.ts'
import { NOW, usual } from './testing/watched_world.ts'

const DAYS = Math.floor(NOW / 24)
const BREAK_MICROS = 4_000_000
const tables = someWorld({ hours: NOW })
/** The day at whose beginning all is told; three weeks later all of it has matured. */
const AT = DAYS - 21

/** Each break costs the same, on its day. */
function pastOf(of: readonly SegmentTable[]): Past {
  const days = Array.from({ length: DAYS }, (_, place): PastDay => {
    const firstHour = START_HOUR + place * 24
    const casesOf = (handler: Handler) => {
      const table = of.find((one) => one.handler === handler && one.dimension === null)
      const own = (table?.cohorts ?? []).filter(({ hour }) => hour >= firstHour && hour < firstHour + 24)
      const laterMicros = new Array<number>(DAYS).fill(0)
      for (const { cohortHour, ageHours, breaks } of table?.breaks ?? [])
        if (cohortHour >= firstHour && cohortHour < firstHour + 24) {
          const spent = Math.floor((cohortHour + ageHours - START_HOUR) / 24)
          laterMicros[spent] = (laterMicros[spent] ?? 0) + breaks * BREAK_MICROS
        }
      const sumOf = (name: 'resolved' | 'handlingMicros') => own.reduce((sum, cohort) => sum + cohort[name], 0)
      return { resolved: sumOf('resolved'), lost: 0, costMicros: sumOf('handlingMicros'), laterMicros }
    }
    const startMs = firstHour * HOUR_MS
    return {
      startMs,
      endMs: startMs + 24 * HOUR_MS,
      startsWeek: place % 7 === 0,
      byHandler: { ai: casesOf('ai'), human: casesOf('human') },
    }
  })
  return { days, tables: of.filter(({ dimension }) => dimension === null) }
}

function told(past: Past, ageDays: number, handler: Handler | null = null): Told | null {
  const evaluation = evaluate({ ready: usual, tables: past.tables, nowHour: START_HOUR + AT * 24 })
  return tellRun(evaluation, past, { run: { from: AT - ageDays, to: AT - ageDays + 1 }, at: AT, handler })
}

/** What a day came to when all of it had matured. */
function cameOf({ days, tables: own }: Past, place: number): { rate: number; cost: number } {
  const firstHour = START_HOUR + place * 24
  const isOwn = (hour: number): boolean => hour >= firstHour && hour < firstHour + 24
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
  const broken = sum(
    own.flatMap(({ cohorts, breaks }) => [
      ...cohorts.filter(({ hour }) => isOwn(hour)).map(({ brokenAtOnce }) => brokenAtOnce),
      ...breaks.filter(({ cohortHour }) => isOwn(cohortHour)).map((one) => one.breaks),
    ]),
  )
  const cases = HANDLERS.map((handler) => days[place]?.byHandler[handler])
  const resolved = sum(cases.map((one) => one?.resolved ?? 0))
  const cost = sum(cases.map((one) => (one?.costMicros ?? 0) + sum([...(one?.laterMicros ?? [])])))
  return { rate: (resolved - broken) / resolved, cost: cost / 1e6 / (resolved - broken) }
}

describe('what is told of a past day', () => {
  const past = pastOf(tables)

  it.each([1, 2, 3, 5, 7, 10])(
    'at age %i is nearer to what came of it than what was provisional, with a band around it',
    (age) => {
      const [one, came] = [told(past, age), cameOf(past, AT - age)]
      if (!one?.rate || !one.cost || one.provisional.rate === null || one.provisional.cost === null)
        throw new Error('nothing told')
      expect(Math.abs(one.rate.estimate - came.rate)).toBeLessThan(Math.abs(one.provisional.rate - came.rate) + 1e-9)
      expect(Math.abs(one.cost.estimate - came.cost)).toBeLessThan(Math.abs(one.provisional.cost - came.cost) + 1e-9)
      expect(one.rate.low).toBeLessThan(one.rate.estimate)
      expect(one.cost.high).toBeGreaterThan(one.cost.estimate)
      expect(one.cases).toBe(960)
    },
  )

  it('is as if what happened later had not happened: a fact more or less changes nothing', () => {
    const untilHour = START_HOUR + AT * 24
    const known = tables.map((table) => ({
      ...table,
      cohorts: table.cohorts.filter(({ hour }) => hour < untilHour),
      breaks: table.breaks.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < untilHour),
    }))
    for (const age of [1, 5, 10]) expect(told(pastOf(known), age)).toEqual(told(past, age))
  })

  it('is of a handler by its own series', () => {
    const [ai, human] = [told(past, 1, 'ai'), told(past, 1, 'human')]
    expect(ai?.rate?.estimate).toBeLessThan(0.8)
    expect(human?.rate?.estimate).toBeGreaterThan(0.85)
    expect((ai?.cases ?? 0) + (human?.cases ?? 0)).toBe(960)
  })

  it('follows an alarm of its own series, and of no other', () => {
    const worse = someWorld({
      hours: NOW,
      hazard: ({ handler, hour }) => (handler === 'ai' && hour >= (AT - 4) * 24 ? 1.6 : 1),
    })
    const [changed, evaluation] = [pastOf(worse), evaluate({ ready: usual, tables: worse, nowHour: START_HOUR + AT * 24 })]
    const without = (id: string) => ({
      ...evaluation,
      series: evaluation.series.map((one) => (one.id === id ? { ...one, alarm: null } : one)),
    })
    const estimateOf = (of: typeof evaluation, handler: Handler | null) =>
      tellRun(of, changed, { run: { from: AT - 1, to: AT }, at: AT, handler })?.rate?.estimate
    for (const [handler, own, other] of [
      [null, 'breaks', 'breaks.ai'],
      ['ai', 'breaks.ai', 'breaks'],
    ] as const) {
      expect(estimateOf(without(own), handler)).not.toBe(estimateOf(evaluation, handler))
      expect(estimateOf(without(other), handler)).toBe(estimateOf(evaluation, handler))
    }
  })

  it('stands beside the last seven days that had matured', () => {
    const settled = Array.from({ length: 7 }, (_, place) => cameOf(past, AT - WINDOW_HOURS / 24 - 7 + place).rate)
    expect(told(past, 1)?.lastSettledWeek.rate).toBeCloseTo(settled.reduce((sum, rate) => sum + rate, 0) / 7, 9)
  })

  it('is nothing once all of it has matured, and no number while there are hardly any cases', () => {
    expect(told(past, WINDOW_HOURS / 24 + 1)).toBeNull()
    const few = {
      ...past,
      days: past.days.map((day) => ({ ...day, byHandler: { ai: fewOf(day, 'ai'), human: fewOf(day, 'human') } })),
    }
    expect(told(few, 1)).toMatchObject({ rate: null, cost: null })
  })
})

const fewOf = (day: PastDay, handler: Handler) => ({ ...day.byHandler[handler], resolved: 14 })
