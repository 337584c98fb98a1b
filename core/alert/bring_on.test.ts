import { describe, expect, it } from 'vitest'
import { type Before, bringOn } from './bring_on.ts'
import { nothingRead, type Reading } from './reading.ts'
import { notRead, type Says, type Standing } from './standing.ts'

const MINUTE = 60_000
const TIMING = { holdMs: MINUTE, recoverMs: 0, tellsNoData: false, mutedUntilMs: null }
const reading = (about: string, says: Says, value = 1): Reading => ({ ...nothingRead(about), says, value })
const foundBy = (value: number | null) => ({
  headline: `found ${value}`,
  ...{ sentences: [], facts: [], seriesId: null, startedAt: null },
})

function bring(before: readonly Before[], ...readings: Reading[][]) {
  let made = 0
  return bringOn(
    before,
    readings.map((of, place) => ({ atMs: (place + 1) * MINUTE, readings: of })),
    {
      timing: TIMING,
      newId: () => `new ${++made}`,
      nameOf: (about) => `Named ${about}`,
      describe: ({ value }) => foundBy(value),
    },
  )
}
const firing: Standing = { ...notRead(), state: 'firing', beneath: 'firing', isTold: true, owesEnd: true }
const known = (standing: Standing, more: Partial<Before> = {}): Before => ({
  ...{ id: 'known', about: 'de', aboutName: 'German', standing, found: foundBy(0), openedMs: 7, firedMs: 8 },
  ...more,
})

describe('what was read since', () => {
  it('opens an alert with a name and what was found, and tells anew what was found as it fires', () => {
    const opened = bring([], [reading('de', 'breach', 5)])
    const alert = { id: 'new 1', about: 'de', aboutName: 'Named de', openedMs: MINUTE, endedMs: null, snoozedUntil: null }
    expect(opened).toMatchObject({ calmed: [], throughMs: MINUTE })
    expect(opened.alerts).toMatchObject([{ ...alert, firedMs: null, found: { headline: 'found 5' } }])
    const fired = bring([], [reading('de', 'breach', 5)], [reading('de', 'breach', 6)], [reading('de', 'breach', 9)])
    expect(fired.alerts).toMatchObject([
      { ...alert, firedMs: 2 * MINUTE, found: { headline: 'found 6' }, reading: { value: 9 }, standing: { state: 'firing' } },
    ])
    expect(fired.steps.map(({ transition: { to }, alert: { id } }) => [to, id])).toEqual([
      ['pending', 'new 1'],
      ['firing', 'new 1'],
    ])
  })

  it('goes on with an alert that is open, and keeps when and by what it fired', () => {
    const until = new Date(9 * MINUTE)
    const { alerts, steps } = bring([known(firing, { snoozedUntil: until })], [reading('de', 'breach', 4)])
    expect(steps).toEqual([])
    expect(alerts).toMatchObject([
      {
        ...{ id: 'known', aboutName: 'German', openedMs: 7, firedMs: 8, endedMs: null, snoozedUntil: until },
        ...{ reading: { value: 4 }, found: { headline: 'found 0' } },
      },
    ])
  })

  it('ends it once, and opens another one for what comes after', () => {
    const later = [[reading('de', 'well')], [reading('de', 'well')], [reading('de', 'breach', 3)]]
    const { alerts } = bring([known(firing)], ...later)
    expect(alerts).toMatchObject([
      { id: 'known', endedMs: MINUTE, standing: { state: 'normal' } },
      { id: 'new 1', openedMs: 3 * MINUTE, firedMs: null, endedMs: null, found: { headline: 'found 3' } },
    ])
  })

  it('says which of those that a person ended have been well since, and opens none of them before', () => {
    const ended = known({ ...notRead(), awaitsCalm: true })
    expect(bring([ended], [reading('de', 'breach')])).toMatchObject({ alerts: [], steps: [], calmed: [] })
    const calmed = bring([ended], [reading('de', 'well')], [reading('de', 'well')], [reading('de', 'breach', 2)])
    expect(calmed.calmed).toEqual(['known'])
    expect(calmed.alerts).toMatchObject([{ id: 'new 1', openedMs: 3 * MINUTE }])
  })

  it('leaves no trace of what is well, and says how far it was read', () => {
    expect(bring([], [reading('de', 'well')], [reading('de', 'well')])).toEqual({
      ...{ alerts: [], steps: [], calmed: [] },
      throughMs: 2 * MINUTE,
    })
    expect(bring([]).throughMs).toBe(Number.NEGATIVE_INFINITY)
  })
})
