import { describe, expect, it } from 'vitest'
import type { ReadyBaseline } from '../drift/ready_baseline.ts'
import { START_HOUR, someWorld } from '../drift/testing/some_world.ts'
import { usual, NOW as WORLD_HOURS } from '../drift/testing/watched_world.ts'
import { compareVersions, type VersionSide, type VersionsQuestion } from './compare_versions.ts'
import type { Stratum, VersionHour } from './version_strata.ts'

const WINDOW_HOURS = 336
const NOW = 100_000

interface Made extends Partial<Pick<Stratum, 'handler' | 'topic' | 'language'>> {
  from: number
  to: number
  resolved?: number
  /** Of each hour's resolutions, at the same age. */
  broken?: number
  ageHours?: number
  lost?: number
  handlingMicros?: number
  brokenAtOnce?: number
}

const made = ({ from, to, resolved = 20, broken = 4, ageHours = 2, lost = 0, brokenAtOnce = 0, ...of }: Made): Stratum => {
  const { handlingMicros = 100_000, ...key } = of
  const hours = Array.from({ length: to - from }, (_, index) => from + index)
  const cases = resolved + lost
  return {
    handler: 'ai',
    topic: 0,
    language: 0,
    ...key,
    cohorts: hours.map(
      (hour): VersionHour => ({
        hour,
        cases,
        resolved,
        brokenAtOnce,
        lost,
        handlingMicros: cases * handlingMicros,
        fullMicros: cases * handlingMicros + broken * 1_000_000,
      }),
    ),
    breaks: hours.filter((hour) => hour + ageHours <= NOW).map((cohortHour) => ({ cohortHour, ageHours, breaks: broken })),
  }
}

const ALWAYS = { fromHour: NOW - 1_000, toHour: 2 * NOW }
const side = (version: number, strata: Stratum[], hours: VersionSide['hours'] = ALWAYS): VersionSide => ({
  version,
  strata,
  hours,
})
const compared = (before: Stratum[], after: Stratum[], more: Partial<VersionsQuestion> = {}) =>
  compareVersions({
    before: side(2, before),
    after: side(3, after),
    nowHour: NOW,
    windowHours: WINDOW_HOURS,
    ready: null,
    ...more,
  })

describe('what is counted of each version', () => {
  it('is what happened before the last whole hour', () => {
    const found = compared([made({ from: NOW - 500, to: NOW - 100 })], [made({ from: NOW - 100, to: NOW + 1, brokenAtOnce: 1 })])
    // Of the last two hours nothing has come back yet, and one break of the hour that runs counts not yet.
    expect(found.after).toMatchObject({
      cases: 100 * 20,
      resolved: 100 * 20,
      takenBack: 100 + 98 * 4,
      hours: { fromHour: NOW - 100, toHour: NOW },
    })
    expect(found.before).toMatchObject({ cases: 8_000, takenBack: 1_600 })
  })

  it('is of the hours that are asked for', () => {
    const found = compared([made({ from: NOW - 900, to: NOW - 100 })], [made({ from: NOW - 300, to: NOW })], {
      before: side(2, [made({ from: NOW - 900, to: NOW - 100 })], { fromHour: NOW - 500, toHour: NOW - 200 }),
      after: side(3, [made({ from: NOW - 300, to: NOW })], { fromHour: NOW - 150, toHour: NOW - 50 }),
    })
    expect(found.before.hours).toEqual({ fromHour: NOW - 500, toHour: NOW - 200 })
    expect(found.after).toMatchObject({ cases: 2_000, hours: { fromHour: NOW - 150, toHour: NOW - 50 } })
  })

  it('is of the hours of both, where they ran together', () => {
    const found = compared(
      [made({ from: NOW - 500, to: NOW })],
      [made({ from: NOW - 60, to: NOW, resolved: 5, broken: 1, handlingMicros: 200_000 })],
    )
    expect(found.takenBack.together).toBe(true)
    expect(found.before).toMatchObject({ cases: 60 * 20, hours: { fromHour: NOW - 60, toHour: NOW } })
    expect(found.unitCost).toMatchObject({ before: 100_000, after: 200_000, verdict: 'worse' })
  })

  it('is nothing of a version without cases', () => {
    const found = compared([made({ from: NOW - 500, to: NOW - 100 })], [])
    expect(found.after).toEqual({ cases: 0, resolved: 0, takenBack: 0, hours: null, expectedCost: expect.anything() })
    expect(found.takenBack).toMatchObject({ verdict: "can't tell yet", ratio: null })
    expect(found.ages.every(({ after }) => after === null)).toBe(true)
  })
})

describe('two versions', () => {
  const before = [
    made({ from: NOW - 600, to: NOW - 100, topic: 5, resolved: 36, broken: 2 }),
    made({ from: NOW - 600, to: NOW - 100, topic: 6, resolved: 4, broken: 2, handlingMicros: 900_000 }),
  ]
  const mixed = (broken: number) => [
    made({ from: NOW - 100, to: NOW, topic: 5, resolved: 18, broken: 1 }),
    made({ from: NOW - 100, to: NOW, topic: 6, resolved: 18, broken, handlingMicros: 900_000 }),
  ]

  it('are not told apart by topics', () => {
    const found = compared(before, mixed(9))
    expect(found.takenBack.verdict).toBe('no sign')
    expect(found.takenBack.ratio).toBeCloseTo(1, 2)
    expect(found.unitCost).toMatchObject({ verdict: 'no sign', before: 500_000, after: 500_000 })
    // Half of the earlier one's would have been of the topic of which half comes back.
    expect(found.ages.find(({ hours }) => hours === 6)?.before).toBeCloseTo((1 / 18 + 1 / 2) / 2, 9)
    expect(found.ages.find(({ hours }) => hours === 6)?.after).toBeCloseTo(10 / 36, 9)
  })

  it('are told apart by what came of the same topic', () => expect(compared(before, mixed(14)).takenBack.verdict).toBe('worse'))

  it('need more where days differ, as the baseline says of the handler', () => {
    const unsteady: ReadyBaseline = {
      ...usual,
      baseline: {
        ...usual.baseline,
        rhythm: usual.baseline.rhythm.map(() => 1),
        steadiness: [{ handler: 'ai', dimension: null, value: null, dispersion: 9, expectedPerDay: 100, breaks: 3_000 }],
      },
    }
    const [calm, wild] = [compared(before, mixed(11)), compared(before, mixed(11), { ready: unsteady })]
    expect(calm.takenBack.verdict).toBe('worse')
    expect(wild.takenBack.verdict).toBe("can't tell yet")
    expect(wild.takenBack.ratio).toBeCloseTo(calm.takenBack.ratio ?? 0, 6)
  })
})

const tables = someWorld({ hours: WORLD_HOURS })
const worldStrata = (fromHour: number, toHour: number): Stratum[] =>
  tables
    .filter(({ handler, dimension }) => handler === 'ai' && dimension === 'language')
    .map(({ value, cohorts, breaks }) => ({
      handler: 'ai',
      topic: 0,
      language: value ?? 0,
      cohorts: cohorts
        .filter(({ hour }) => hour >= fromHour && hour < toHour)
        .map((cohort) => ({ ...cohort, fullMicros: cohort.handlingMicros })),
      breaks: breaks.filter(({ cohortHour }) => cohortHour >= fromHour && cohortHour < toHour),
    }))

describe('what an accepted resolution is expected to cost', () => {
  const nowHour = START_HOUR + WORLD_HOURS
  const young = worldStrata(nowHour - 72, nowHour)
  const old = worldStrata(nowHour - 480, nowHour - WINDOW_HOURS)
  const of = (more: Partial<VersionsQuestion>) => compared(old, young, { nowHour, ...more })

  it('is settled where all cases have matured, without a baseline too', () => {
    const { before } = of({})
    const full = old.flatMap(({ cohorts }) => cohorts).reduce((sum, { fullMicros }) => sum + fullMicros, 0)
    expect(before.expectedCost).toMatchObject({ state: 'settled', lowMicros: full / (before.resolved - before.takenBack) })
  })

  it('is more than what they cost so far, with a band, where some have not', () => {
    const { after } = of({ ready: usual })
    const full = young.flatMap(({ cohorts }) => cohorts).reduce((sum, { fullMicros }) => sum + fullMicros, 0)
    const { state, micros, lowMicros, highMicros } = after.expectedCost
    expect(state).toBe('expected')
    // What comes back later is in the world's tables already, and each of it costs 4.00 more.
    const toCome = young
      .flatMap(({ breaks }) => breaks)
      .filter(({ cohortHour, ageHours }) => cohortHour + ageHours >= nowHour).length
    const cameOf = (full + 4e6 * toCome) / (after.resolved - after.takenBack - toCome)
    expect((micros ?? 0) / cameOf).toBeCloseTo(1, 1)
    expect(lowMicros).toBeLessThan(cameOf)
    expect(highMicros).toBeGreaterThan(cameOf)
    expect(lowMicros).toBeLessThan(micros ?? 0)
    expect(highMicros).toBeGreaterThan(micros ?? 0)
  })

  it('is too early to say without a baseline, and of a handful', () => {
    expect(of({}).after.expectedCost.state).toBe('too early')
    const few = [made({ from: nowHour - 3, to: nowHour, resolved: 5, broken: 0 })]
    expect(compared(old, few, { nowHour, ready: usual }).after.expectedCost).toEqual({
      state: 'too early',
      micros: null,
      lowMicros: null,
      highMicros: null,
    })
  })
})
