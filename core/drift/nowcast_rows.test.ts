import { describe, expect, it } from 'vitest'
import type { Handler } from '../event/types.ts'
import type { RowEstimate } from '../figures/row_nowcast.ts'
import { steadinessOfMembers } from './evaluate.ts'
import { HOUR_MS } from './hour_of_week.ts'
import { liveTables } from './live_table.ts'
import { type AskedRow, type NowcastBasis, nowcastRows } from './nowcast_rows.ts'
import { nowcastRun } from './nowcast_run.ts'
import { AT_ONCE, type SegmentCohorts } from './segment_cohorts.ts'
import type { SegmentTable } from './segment_table.ts'
import { WINDOW_HOURS } from './testing/some_world.ts'
import { changed, evaluated } from './testing/watched_world.ts'

const { evaluation, tables, named } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' && changed(hour) ? 1.5 : 1) })
const { ready, nowHour } = evaluation
const series = new Map(evaluation.series.map((one) => [one.id, one]))

/** As they are read at t: cohorts before it, those broken at once among the breaks. */
const cohortsOf = ({ handler, dimension, value, cohorts, breaks }: SegmentTable): SegmentCohorts => {
  const isLive = (hour: number): boolean => hour >= nowHour - WINDOW_HOURS && hour < nowHour
  const atOnce = cohorts.map(({ hour, brokenAtOnce }) => ({ cohortHour: hour, ageHours: AT_ONCE, breaks: brokenAtOnce }))
  return {
    handler,
    values: dimension === null ? {} : { [dimension]: value ?? 0 },
    cohorts: cohorts.filter(({ hour }) => isLive(hour)),
    breaks: [...atOnce, ...breaks].filter(({ cohortHour, ageHours }) => isLive(cohortHour) && cohortHour + ageHours < nowHour),
  }
}
const basis = (dimension: SegmentTable['dimension']): NowcastBasis => ({
  ready,
  nowHour,
  series,
  segments: tables.filter((table) => table.dimension === dimension).map(cohortsOf),
  filtered: { handler: null, values: {} },
})
const [handlers, languages] = [basis(null), basis('language')]

const day = (daysAgo: number, rest: Partial<AskedRow> = {}): AskedRow => ({
  startMs: (nowHour - 24 * daysAgo) * HOUR_MS,
  endMs: (nowHour - 24 * (daysAgo - 1)) * HOUR_MS,
  handler: null,
  values: {},
  soFar: { resolved: 960, broken: 100, lost: 20, cost: 4e9 },
  ...rest,
})

function told(estimate: RowEstimate | undefined) {
  if (estimate === undefined || typeof estimate === 'string') throw new Error(`nothing was told: ${estimate}`)
  return { rate: estimate.rate, cost: estimate.cost }
}

/** What the rules say of a day of some tables, which are all that were found. */
function byTheRules(
  isMember: (table: SegmentTable) => boolean,
  part: { handler: Handler | null; language: number | null },
  row: AskedRow,
) {
  const members = liveTables(ready, tables.filter(isMember), nowHour)
  const { handler, language } = part
  const own = { handler, dimension: language === null ? null : ('language' as const), value: language }
  const id = language === null ? (handler ? `breaks.${handler}` : 'breaks') : `breaks.language.${language}`
  const firstHour = row.startMs / HOUR_MS
  const run = { firstHour, lastHour: firstHour + 23 }
  const brokenOrLost = (of: Handler) =>
    members
      .filter(({ table }) => table.handler === of)
      .flatMap(({ table }) => [
        ...table.cohorts.map(({ hour, brokenAtOnce, lost }) => ({ cohortHour: hour, count: brokenAtOnce + lost })),
        ...table.breaks
          .filter((one) => one.cohortHour + one.ageHours < nowHour)
          .map((one) => ({ cohortHour: one.cohortHour, count: one.breaks })),
      ])
      .filter(({ cohortHour }) => cohortHour >= run.firstHour && cohortHour <= run.lastHour)
  const found = nowcastRun(
    {
      ready,
      nowHour,
      members,
      steadiness: steadinessOfMembers(ready, own, members),
      alarm: named(id).alarm,
      isCalm: named(id).isCalm,
    },
    run,
    { ...row.soFar, brokenOrLost: { ai: brokenOrLost('ai'), human: brokenOrLost('human') } },
  )
  return told(typeof found === 'string' ? 'few breaks' : found)
}

const near = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? expect.closeTo(one, one > 1000 ? 0 : 9) : one))

describe('what is expected of a row', () => {
  it('is what the rules say of its segments, by its own series', () => {
    const rows = [day(1), day(2)]
    const expected = rows.map((row) => byTheRules(({ dimension }) => dimension === null, { handler: null, language: null }, row))
    expect(nowcastRows(handlers, rows).map(told)).toEqual(near(expected))
  })

  it('is that of its handler and of its values alone', () => {
    const ofAi = day(1, { handler: 'ai' })
    const isAi = (table: SegmentTable): boolean => table.dimension === null && table.handler === 'ai'
    const [first, second] = nowcastRows(handlers, [ofAi, day(1, { handler: 'human' })])
    expect(told(first)).toEqual(near(byTheRules(isAi, { handler: 'ai', language: null }, ofAi)))
    expect(told(second)).not.toEqual(told(first))
    const ofTwo = day(1, { values: { language: 2 } })
    const isTwo = (table: SegmentTable): boolean => table.value === 2
    const [two] = nowcastRows(languages, [ofTwo, day(1, { values: { language: 3 } })])
    expect(told(two)).toEqual(near(byTheRules(isTwo, { handler: null, language: 2 }, ofTwo)))
  })

  it('is by the series that it is filtered to', () => {
    const ofAi = handlers.segments.filter(({ handler }) => handler === 'ai')
    const filtered = { ...handlers, segments: ofAi, filtered: { handler: 'ai' as const, values: {} } }
    expect(nowcastRows(filtered, [day(1)])).toEqual(nowcastRows(handlers, [day(1, { handler: 'ai' })]))
  })
})

describe('a row', () => {
  const estimateOf = (row: AskedRow, of = handlers) => nowcastRows(of, [row])[0]

  it('waits for the end of the running hour with what broke in it', () => {
    const waiting = { cohortHour: nowHour - 3, ageHours: 3, breaks: 7 }
    const later = handlers.segments.map((one) => ({ ...one, breaks: [...one.breaks, waiting] }))
    const known = day(1)
    const withThem = { ...known, soFar: { ...known.soFar, broken: known.soFar.broken + 14 } }
    expect(told(estimateOf(withThem, { ...handlers, segments: later })).rate).toEqual(told(estimateOf(known)).rate)
  })

  it('counts half of what an hour is to bring that lies within it by half', () => {
    const half = { startMs: (nowHour - 24.5) * HOUR_MS, endMs: (nowHour - 0.5) * HOUR_MS }
    const lost = (row: AskedRow): number => {
      const { resolved, broken, lost: gone } = row.soFar
      return resolved - broken - (told(estimateOf(row)).rate?.estimate ?? 0) * (resolved + gone)
    }
    const [earlier, later] = [day(1, { startMs: (nowHour - 25) * HOUR_MS, endMs: (nowHour - 1) * HOUR_MS }), day(1)]
    // By the same levels, since hours are read by the middle of the run.
    expect(lost(day(1, half))).toBeCloseTo((lost(earlier) + lost(later)) / 2, 0)
    expect(lost(day(1, half))).not.toBeCloseTo(lost(later), 0)
  })

  it('is sure where nothing is to come of it, and its last quarter hours have not matured', () => {
    const old = { startMs: (nowHour - WINDOW_HOURS - 24) * HOUR_MS, endMs: (nowHour - WINDOW_HOURS + 1) * HOUR_MS }
    const rate = { estimate: 860 / 980, low: 860 / 980, high: 860 / 980 }
    expect(estimateOf(day(1, { ...old }))?.valueOf()).toMatchObject({ cost: { estimate: 4e9 / 860 } })
    expect(told(estimateOf(day(1, { startMs: old.startMs, endMs: (nowHour - WINDOW_HOURS) * HOUR_MS }))).rate).toEqual(rate)
  })

  it('says why it is too early', () => {
    const few = { resolved: 29, broken: 0, lost: 0, cost: 0 }
    expect(estimateOf(day(1, { soFar: few }))).toBe('few resolutions')
    expect(estimateOf(day(1, { soFar: { ...few, resolved: 30 } }))).not.toBe('few resolutions')
    const steadiness = ready.baseline.steadiness.map((one) => ({ ...one, breaks: 49 }))
    const unknown = { ...handlers, ready: { ...ready, baseline: { ...ready.baseline, steadiness } } }
    expect(estimateOf(day(1), unknown)).toBe('few breaks')
    expect(nowcastRows(handlers, [])).toEqual([])
  })
})

it('multiplies the factors of the values that are named', () => {
  const part = { handler: 'ai' as const, cohorts: [{ hour: nowHour - 2, resolved: 40, lost: 0 }], breaks: [] }
  const factorOf = ({ dimension, value }: { dimension: string | null; value: number | null }): number =>
    dimension === 'language' && value === 2 ? 2 : dimension === 'topic' && value === 7 ? 0.75 : 1
  const expectedOf = (values: SegmentCohorts['values']): number => {
    const of = { ...handlers, ready: { ...ready, factorOf }, series: new Map(), segments: [{ ...part, values }] }
    const row = day(1, { values, soFar: { resolved: 40, broken: 0, lost: 0, cost: 0 } })
    return 1 - (told(nowcastRows(of, [row])[0]).rate?.estimate ?? 0)
  }
  const [plain, both] = [expectedOf({ language: 3, topic: 8 }), expectedOf({ language: 2, topic: 7 })]
  expect(Math.log(1 - both) / Math.log(1 - plain)).toBeCloseTo(1.5, 1)
})
