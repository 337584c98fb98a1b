import { describe, expect, it } from 'vitest'
import type { Handler } from '../event/types.ts'
import { evaluate } from './evaluate.ts'
import { nowcastRun } from './nowcast_run.ts'
import type { SegmentTable } from './segment_table.ts'
import { REWORK_MICROS, SHARE, START_HOUR, WINDOW_HOURS } from './testing/some_world.ts'
import { CHANGE, changed, evaluated, NOW, usual, watched } from './testing/watched_world.ts'

const alarms = (states: Record<string, string>): string[] =>
  Object.keys(states)
    .filter((id) => states[id] === 'drifting' || states[id] === 'better')
    .sort()

describe('what is watched', () => {
  const calm = evaluated({})

  it('is the whole, each handler, costs, mix, what breaks at once, and the values of dimensions', () =>
    expect(Object.keys(calm.states).sort()).toEqual([
      'breaks',
      'breaks.ai',
      'breaks.human',
      'breaks.language.2',
      'breaks.language.3',
      'brokenAtOnce.ai',
      'brokenAtOnce.human',
      'mix',
      'unitCost.ai',
      'unitCost.human',
    ]))

  it('stands still where nothing changes', () => {
    expect(alarms(calm.states)).toEqual([])
    expect(calm.named('breaks.ai').before).toBeCloseTo(SHARE.ai * 0.99, 1.5)
    expect(calm.named('breaks.human').before).toBeCloseTo(SHARE.human, 1.5)
    expect(calm.named('breaks').effect).toBeNull()
  })

  it('keeps its promise together where values share one', () =>
    expect(calm.evaluation.series.map(({ id, promisedHours }) => [id, promisedHours])).toContainEqual([
      'breaks.language.2',
      4_320,
    ]))
})

it('names the AI whose resolutions come back more often, since when and how much, and leaves people alone', () => {
  const { states, named } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' && changed(hour) ? 1.5 : 1) })
  expect(alarms(states)).toContain('breaks.ai')
  expect(states['breaks.human']).not.toBe('drifting')
  const { startHour, ratio, before, now, effect, alarm } = named('breaks.ai')
  expect(Math.abs((startHour ?? 0) - START_HOUR - CHANGE)).toBeLessThan(24)
  expect(alarm).toEqual({ startHour, worse: true })
  expect(ratio).toBeCloseTo(1.5, 0)
  expect(before).toBeCloseTo(0.25, 1)
  expect(now).toBeGreaterThan(0.33)
  // 28 cases an hour, an eighth more of which are taken back: 4 to mend and 2 lost each.
  expect((effect?.monthMicros ?? 0) / (28 * 720 * 0.125 * 6e6)).toBeCloseTo(1, 0)
  expect((effect?.costPerAcceptedMicros ?? 0) / ((28 * 0.125 * 6e6) / 32)).toBeCloseTo(1, 0)
})

describe('why the AI’s resolutions come back more often', () => {
  const causeOf = (hazard: (hour: number) => number, releases: readonly number[] = []) => {
    const { tables, evaluation } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' ? hazard(hour) : 1) })
    const releaseHours = releases.map((hour) => START_HOUR + hour)
    const { series } = evaluate({ ready: usual, tables, releaseHours, nowHour: evaluation.nowHour })
    return Object.fromEntries(series.map(({ id, likelyCause }) => [id, likelyCause]))
  }
  const step = (hour: number): number => (changed(hour) ? 1.5 : 1)

  it('is prompt rot where it grew for weeks', () => {
    const grown = (hour: number): number => 1 + Math.max(0, hour - (NOW - WINDOW_HOURS)) / WINDOW_HOURS
    expect(causeOf(grown)).toMatchObject({ 'breaks.ai': 'prompt rot', 'breaks.human': null, 'breaks.language.2': null })
  })

  it('is a release where one lies near, and is not known without', () => {
    expect(causeOf(step, [CHANGE - 3])['breaks.ai']).toBe('release')
    expect(causeOf(step)['breaks.ai']).toBeNull()
  })
})

it('tells better from worse', () => {
  const { named } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' && changed(hour) ? 0.5 : 1) })
  expect(named('breaks.ai')).toMatchObject({ state: 'better', alarm: { worse: false } })
  expect(named('breaks.ai').effect?.monthMicros).toBeLessThan(0)
})

it('names the language whose resolutions come back more often', () => {
  const { states, named } = evaluated({ hazard: ({ language, hour }) => (language === 3 && changed(hour) ? 2 : 1) })
  expect(states).toMatchObject({ 'breaks.language.3': 'drifting', 'breaks.language.2': 'steady' })
  expect(named('breaks.language.3').worse).toBeGreaterThan(named('breaks').worse)
})

it('knows a language that always came back more often', () =>
  expect(alarms(evaluated({ hazard: ({ language }) => (language === 3 ? 2 : 1) }, watched).states)).toEqual([]))

it('calls mix mix, and not a quality of anybody', () =>
  expect(
    alarms(evaluated({ casesPerHour: (hour) => (changed(hour) ? { ai: 36, human: 4 } : { ai: 28, human: 12 }) }).states),
  ).toEqual(['mix']))

it('sees a third more and a third fewer cases as nothing', () => {
  for (const part of [0.6, 1.6])
    expect(
      alarms(
        evaluated({ casesPerHour: (hour) => (changed(hour) ? { ai: 28 * part, human: 12 * part } : { ai: 28, human: 12 }) })
          .states,
      ),
    ).toEqual([])
})

it.each(['ai', 'human'] as const)('names what a case costs more with %s', (dear) => {
  const cost = { ai: 100_000, human: 5_000_000 }
  const { states } = evaluated({
    handlingMicros: ({ handler, hour }) => cost[handler] * (handler === dear && changed(hour) ? 1.2 : 1),
  })
  expect(alarms(states)).toEqual([`unitCost.${dear}`])
})

describe('what rework costs', () => {
  const costs = (count: number) => ({
    mean: REWORK_MICROS,
    variance: REWORK_MICROS ** 2 / 12,
    count,
    dispersion: REWORK_MICROS / 12,
  })
  const knowing = { ...usual, baseline: { ...usual.baseline, reworkCosts: { ai: costs(4_000), human: costs(49) } } }
  const times = (factor: number) =>
    evaluated({ reworkMicros: ({ hour }) => (changed(hour) ? factor : 1) * REWORK_MICROS }, () => knowing)

  it('is named where it is more, of the handler whose cases are mended', () => {
    const { states, named } = times(1.3)
    expect(alarms(states)).toEqual(['reworkCost.ai'])
    const { startHour, before, now, effect, ratio } = named('reworkCost.ai')
    expect(Math.abs((startHour ?? 0) - START_HOUR - CHANGE)).toBeLessThan(6)
    expect(before).toBe(REWORK_MICROS)
    expect((now ?? 0) / REWORK_MICROS).toBeCloseTo(1.3, 1)
    // So many stints a case as in the baseline, of 28 cases an hour.
    const perCase = (REWORK_MICROS * 4_000) / usual.baseline.unitCosts.ai.count
    expect((effect?.monthMicros ?? 0) / (((ratio ?? 1) - 1) * perCase * 28 * 720)).toBeCloseTo(1, 6)
  })

  it('is steady where nothing changes, and never better: what has not ended has not cost all of it', () => {
    expect(alarms(times(1).states)).toEqual([])
    expect(times(0.5).named('reworkCost.ai')).toMatchObject({ state: 'steady', better: Number.NEGATIVE_INFINITY })
  })

  it('is not watched where too few stints were learned from', () =>
    expect(times(1.3).states).not.toHaveProperty('reworkCost.human'))

  it('counts as far as its level is known', () => {
    const few = { ...knowing.baseline, reworkCosts: { ai: costs(60), human: costs(0) } }
    const wishes = { reworkMicros: ({ hour }: { hour: number }) => (changed(hour) ? 1.3 : 1) * REWORK_MICROS }
    const lessSure = evaluated(wishes, () => ({ ...knowing, baseline: few }))
    expect(lessSure.named('reworkCost.ai').worse).toBeLessThan(times(1.3).named('reworkCost.ai').worse)
  })
})

it('names what is broken when it is made', () =>
  expect(alarms(evaluated({ atOnce: (hour) => (changed(hour) ? 0.05 : 0.01) }).states)).toEqual([
    'brokenAtOnce.ai',
    'brokenAtOnce.human',
  ]))

it('leaves what is broken when it is made out of what comes back later', () => {
  const { states, named } = evaluated({ atOnce: () => 0.3 }, watched)
  expect(alarms(states)).toEqual([])
  expect(named('breaks.ai').before).toBeCloseTo(SHARE.ai, 1.5)
})

it('watches the values with the most breaks, at most 200', () => {
  const { tables, evaluation } = evaluated({})
  const languages = tables.filter(({ value }) => value === 2)
  const rare = tables.filter(({ value }) => value === 3)
  const many = Array.from({ length: 205 }, (_, index) =>
    (index < 5 ? rare : languages).map((table) => ({ ...table, value: 1_000 + index })),
  ).flat()
  const { series } = evaluate({ ready: usual, tables: many, nowHour: evaluation.nowHour })
  const watchedValues = series.flatMap(({ value }) => (value === null ? [] : [value]))
  expect(watchedValues).toHaveLength(200)
  expect(Math.min(...watchedValues)).toBe(1_005)
})

it('takes no notice of what happened later', () => {
  const known = (tables: readonly SegmentTable[], hour: number): SegmentTable[] =>
    tables.map((table) => ({
      ...table,
      cohorts: table.cohorts.filter((cohort) => cohort.hour < hour),
      breaks: table.breaks.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < hour),
    }))
  const { tables, evaluation } = evaluated({})
  const then = evaluate({ ready: usual, tables: known(tables, evaluation.nowHour), nowHour: evaluation.nowHour })
  expect(then.series).toEqual(evaluation.series)
})

it('says too early where the baseline has seen too little', () => {
  const { states } = evaluated({ casesPerHour: (hour) => ({ ai: 4, human: hour % 2 }) }, watched)
  expect(states['breaks.human']).toBe('too early')
})

describe('a nowcast', () => {
  const { tables, evaluation, named } = evaluated({})
  const members = evaluation.live.filter(({ table }) => table.dimension === null && table.handler === 'ai')
  const within = (cohort: { hour: number }, first: number, last: number): boolean => cohort.hour >= first && cohort.hour <= last
  const table = tables.find((one) => one.handler === 'ai' && one.dimension === null)
  const nowcastOf = (first: number, last: number) => {
    const cohorts = table?.cohorts.filter((cohort) => within(cohort, first, last)) ?? []
    const resolved = cohorts.reduce((sum, one) => sum + one.resolved, 0)
    const atOnce = cohorts.reduce((sum, one) => sum + one.brokenAtOnce, 0)
    const ofRun = table?.breaks.filter(({ cohortHour }) => within({ hour: cohortHour }, first, last)) ?? []
    const broken = atOnce + ofRun.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < evaluation.nowHour).length
    const none: Record<Handler, []> = { ai: [], human: [] }
    const { baseline } = evaluation.ready
    const steadiness = baseline.steadiness.find((one) => one.handler === 'ai' && one.dimension === null)
    if (!steadiness) throw new Error('nothing learned')
    const of = { ...evaluation, members, steadiness, alarm: named('breaks.ai').alarm, isCalm: named('breaks.ai').isCalm }
    const found = nowcastRun(
      of,
      { firstHour: first, lastHour: last },
      { resolved, broken, lost: 0, cost: 1e6, brokenOrLost: none },
    )
    return { found, cameOf: (resolved - atOnce - ofRun.length) / resolved, provisional: (resolved - broken) / resolved }
  }

  it('of a day that has just ended says what comes of it, where the provisional figure does not', () => {
    const { found, cameOf, provisional } = nowcastOf(START_HOUR + NOW - 24, START_HOUR + NOW - 1)
    if (typeof found === 'string') throw new Error(found)
    expect(found.rate.low).toBeLessThan(cameOf)
    expect(found.rate.high).toBeGreaterThan(cameOf)
    expect(found.rate.high).toBeLessThan(provisional)
    expect(found.cost?.estimate).toBeGreaterThan(0)
  })

  it('of hours that have matured is final', () =>
    expect(nowcastOf(START_HOUR + NOW - WINDOW_HOURS - 24, START_HOUR + NOW - WINDOW_HOURS).found).toBe('final'))
})
