import { describe, expect, it } from 'vitest'
import { lifeTableOf, type Stratum, strataWithin, stratumKey } from './version_strata.ts'

const cohort = (hour: number, resolved: number, brokenAtOnce = 0) => ({
  ...{ hour, resolved, brokenAtOnce, cases: resolved, lost: 0, handlingMicros: 0, fullMicros: 0 },
})
const broken = (cohortHour: number) => ({ cohortHour, ageHours: 3, breaks: 1 })
const stratum = (...hours: number[]): Stratum => ({
  ...{ handler: 'ai', topic: 4, language: 2 },
  cohorts: hours.map((hour) => cohort(hour, 10, 2)),
  breaks: hours.map(broken),
})
const RANGE = { fromHour: 100, toHour: 104 }

describe('strata within some hours', () => {
  it('have the cases that ended in them, the last hour excluded, and what broke of these', () => {
    const [found] = strataWithin([stratum(99, 100, 103, 104)], RANGE)
    expect(found?.cohorts.map(({ hour }) => hour)).toEqual([100, 103])
    expect(found?.breaks).toEqual([broken(100), broken(103)])
  })

  it('are left out without any', () => expect(strataWithin([stratum(99, 104), stratum(101)], RANGE)).toHaveLength(1))
})

describe('the table of a stratum', () => {
  it('has its resolutions hour by hour, without those broken at once', () => {
    const { firstHour, resolved } = lifeTableOf(stratum(99, 100, 103, 104), RANGE)
    expect([firstHour, ...Array.from(resolved)]).toEqual([100, 8, 0, 0, 8])
  })

  it('is empty without one, and where no hour is asked for', () => {
    expect(lifeTableOf(undefined, RANGE)).toEqual({ firstHour: 104, resolved: [], breaks: [] })
    expect(lifeTableOf(stratum(100), { fromHour: 104, toHour: 100 }).resolved).toHaveLength(0)
  })
})

it('tells strata apart by handler, topic and language', () => {
  const some = stratum()
  const all = [some, { ...some, handler: 'human' as const }, { ...some, topic: 2, language: 4 }, { ...some, language: 4 }]
  expect(new Set(all.map(stratumKey)).size).toBe(4)
})
