import { describe, expect, it } from 'vitest'
import { nothingRead, type Reading } from './reading.ts'
import { replay } from './replay.ts'
import { notRead, type Says, type Standing } from './standing.ts'
import { type Standings, stepRule, timingOf } from './step_rule.ts'

const MINUTE = 60_000
const AT_ONCE = { holdMs: 0, recoverMs: 0, tellsNoData: false, mutedUntilMs: null }
const reading = (about: string, says: Says, value = 1): Reading => ({ ...nothingRead(about), says, value })

describe('a step of a rule', () => {
  const firing: Standing = { ...notRead(), state: 'firing', beneath: 'firing', isTold: true, owesEnd: true }
  const steps = (standings: Standings, readings: readonly Reading[]) =>
    stepRule(standings, readings, AT_ONCE, 5 * MINUTE).map(({ reading: { about, says }, before, standing, transition }) => [
      about,
      says,
      `${before.state} → ${standing.state}`,
      transition?.tells,
    ])

  it('brings on each watched value by its own reading', () =>
    expect(steps(new Map([['de', firing]]), [reading('de', 'well'), reading('en', 'breach'), reading('sv', 'well')])).toEqual([
      ['de', 'well', 'firing → normal', 'alert.recovered'],
      ['en', 'breach', 'normal → firing', 'alert.fired'],
      ['sv', 'well', 'normal → normal', undefined],
    ]))

  it('has no data of a value that fires and is read no more', () =>
    expect(steps(new Map([['de', firing]]), [reading('en', 'well')])).toEqual([
      ['en', 'well', 'normal → normal', undefined],
      ['de', 'nothing', 'firing → no_data', 'alert.no_data'],
    ]))

  it('forgets a value that is normal and read no more, but not one that a person ended', () => {
    const ended: Standing = { ...notRead(), awaitsCalm: true }
    expect(steps(new Map([['de', notRead()]]), [])).toEqual([])
    expect(steps(new Map([['de', ended]]), [])).toEqual([['de', 'nothing', 'normal → normal', undefined]])
  })
})

it('is timed by what its rule says', () => {
  const body = { holdMinutes: 30, recoverMinutes: 60 }
  expect(timingOf({ ...body, noData: 'tell' }, 7)).toEqual({
    ...{ holdMs: 30 * MINUTE, recoverMs: 60 * MINUTE },
    ...{ tellsNoData: true, mutedUntilMs: 7 },
  })
  expect(timingOf({ ...body, noData: 'ignore' }, null)).toMatchObject({ tellsNoData: false, mutedUntilMs: null })
})

describe('a replay', () => {
  const timing = { ...AT_ONCE, holdMs: MINUTE }
  const instants = (about: string, ...says: Says[]) =>
    says.map((one, place) => ({ atMs: place * MINUTE, readings: [reading(about, one, place)] }))

  it('opens an alert when it is first looked at, fires it once it has held, and ends it', () => {
    const { alerts, transitions, standing } = replay(instants('de', 'well', 'breach', 'breach', 'breach', 'well'), timing)
    expect(alerts).toEqual([
      { about: 'de', openedMs: MINUTE, firedMs: 2 * MINUTE, endedMs: 4 * MINUTE, reading: reading('de', 'breach', 2) },
    ])
    expect(transitions.map(({ about, from, to, atMs }) => [about, from, to, atMs / MINUTE])).toEqual([
      ['de', 'normal', 'pending', 1],
      ['de', 'pending', 'firing', 2],
      ['de', 'firing', 'normal', 4],
    ])
    expect(standing).toBe('normal')
  })

  it('keeps by what it opened where it never fired, and that it fired first where it came back', () => {
    const [first, second] = replay(instants('', 'breach', 'well', 'breach', 'breach'), timing).alerts
    expect(first).toMatchObject({ openedMs: 0, firedMs: null, endedMs: MINUTE, reading: { value: 0 } })
    expect(second).toMatchObject({ openedMs: 2 * MINUTE, firedMs: 3 * MINUTE, endedMs: null, reading: { value: 3 } })
    const recovering = { ...timing, holdMs: 0, recoverMs: 2 * MINUTE }
    const [only, ...others] = replay(instants('', 'breach', 'well', 'breach'), recovering).alerts
    expect(others).toEqual([])
    expect(only).toMatchObject({ firedMs: 0, endedMs: null, reading: { value: 0 } })
  })

  it('stands in the end as the worst of its values does', () => {
    const both = (one: Says, other: Says) => [{ atMs: 0, readings: [reading('de', one), reading('en', other)] }]
    expect(replay(both('well', 'well'), AT_ONCE).standing).toBe('normal')
    expect(replay(both('failed', 'breach'), AT_ONCE).standing).toBe('firing')
    expect(replay(both('failed', 'well'), AT_ONCE).standing).toBe('error')
    expect(replay([], AT_ONCE)).toEqual({ alerts: [], transitions: [], standing: 'normal' })
  })
})
