import { describe, expect, it } from 'vitest'
import type { LifeTable } from '../nowcast/life_table.ts'
import { compareReleases, type ReleaseQuestion } from './compare.ts'

const WINDOW_HOURS = 48
const NOW = 10_000
const usual = (age: number): number => 0.03 * Math.exp(-age / 12)

interface Of {
  from: number
  to: number
  perHour: (hour: number) => number
  hazard: (age: number, hour: number) => number
}

/** What is to be expected of the resolutions of these hours, in fractions. */
function tableOf({ from, to, perHour, hazard }: Of): LifeTable {
  const breaks: { cohortHour: number; ageHours: number; breaks: number }[] = []
  const resolved = Array.from({ length: to - from }, (_, index) => perHour(from + index))
  for (const [index, count] of resolved.entries()) {
    let atRisk = count
    for (let ageHours = 0; ageHours < WINDOW_HOURS && from + index + ageHours < NOW; ageHours++) {
      const broken = atRisk * hazard(ageHours, from + index + ageHours)
      breaks.push({ cohortHour: from + index, ageHours, breaks: broken })
      atRisk -= broken
    }
  }
  return { firstHour: from, resolved, breaks }
}

/** The later version since 40 hours, the other one in the 200 before; 60 an hour resolved. */
const released = ({ times = 1, perHour = 60, hazard = usual }): { before: LifeTable; after: LifeTable } => ({
  before: tableOf({ from: NOW - 240, to: NOW - 40, perHour: () => perHour, hazard }),
  after: tableOf({ from: NOW - 40, to: NOW, perHour: () => perHour, hazard: (age) => times * hazard(age) }),
})
const asked = (...segments: ReleaseQuestion['segments']): ReleaseQuestion => ({
  segments,
  nowHour: NOW,
  windowHours: WINDOW_HOURS,
  weightOf: () => 1,
  dispersion: 1,
})

describe('two versions one after the other', () => {
  it('are told apart at equal ages, though the later one is younger', () => {
    const { after, before } = released({ times: 1.5 })
    const found = compareReleases(asked({ before, after }))
    expect(found).toMatchObject({ verdict: 'worse', together: false, hoursUntilShown: 0 })
    expect(found.ratio).toBeCloseTo(1.5, 2)
    expect(found.low).toBeGreaterThan(1.2)
    expect(compareReleases(asked(released({ times: 0.6 }))).verdict).toBe('better')
  })

  it('show no sign where they are alike and much is known', () => {
    const found = compareReleases(asked(released({})))
    expect(found).toMatchObject({ verdict: 'no sign', hoursUntilShown: 0 })
    expect(found.ratio).toBeCloseTo(1, 3)
  })

  it('cannot be told apart where little is known, and it is said until when', () => {
    const few = compareReleases(asked(released({ perHour: 10 })))
    const fewer = compareReleases(asked(released({ perHour: 6 })))
    expect(few.verdict).toBe("can't tell yet")
    expect(few.hoursUntilShown).toBeGreaterThan(0)
    expect(fewer.hoursUntilShown).toBeGreaterThan(few.hoursUntilShown ?? 0)
    expect(compareReleases(asked(released({ perHour: 0.1 }))).hoursUntilShown).toBeNull()
  })

  it('need more where days differ', () => {
    const question = asked(released({ times: 1.25, perHour: 20 }))
    expect(compareReleases(question).verdict).toBe('worse')
    expect(compareReleases({ ...question, dispersion: 4 }).verdict).toBe("can't tell yet")
  })

  it('are not told apart by what they were asked', () => {
    // Disputes break four times as often, and are half of what the later version was asked: they were a tenth.
    const hazard = (times: number) => (age: number) => times * usual(age)
    const segment = (times: number, [share, then]: [number, number]) => ({
      before: tableOf({ from: NOW - 240, to: NOW - 40, perHour: () => 60 * share, hazard: hazard(times) }),
      after: tableOf({ from: NOW - 40, to: NOW, perHour: () => 60 * then, hazard: hazard(times) }),
    })
    const found = compareReleases(asked(segment(1, [0.9, 0.5]), segment(4, [0.1, 0.5])))
    expect(found.ratio).toBeCloseTo(1, 3)
    expect(found.verdict).toBe('no sign')
  })

  it('are not told apart by the hours in which they ran', () => {
    // Twice as many contacts in all hours since the release: by the rhythm of the week, that is as ever.
    const weightOf = (hour: number) => (hour >= NOW - 40 ? 2 : 1)
    const hazard = (age: number, hour: number) => weightOf(hour) * usual(age)
    const before = tableOf({ from: NOW - 240, to: NOW - 40, perHour: () => 60, hazard })
    const after = tableOf({ from: NOW - 40, to: NOW, perHour: () => 60, hazard })
    expect(compareReleases({ ...asked({ before, after }), weightOf }).ratio).toBeCloseTo(1, 3)
    expect(compareReleases(asked({ before, after })).verdict).toBe('worse')
  })

  it('say nothing where one of them has nothing to show', () => {
    const { before, after } = released({})
    const none: LifeTable = { firstHour: NOW, resolved: [], breaks: [] }
    for (const pair of [
      { before, after: none },
      { before: none, after },
      { before: none, after: none },
    ])
      expect(compareReleases(asked(pair))).toMatchObject({ verdict: "can't tell yet", ratio: null, low: 0, high: null })
  })
})

describe('two versions that run in the same hours', () => {
  const since = NOW - 40
  // An outage since the canary began: everybody comes back twice as often.
  const struck = (age: number, hour: number) => (hour >= since ? 2 : 1) * usual(age)
  const canary = (times: number, share = 0.2) => ({
    before: tableOf({ from: NOW - 240, to: NOW, perHour: (hour) => 60 * (hour < since ? 1 : 1 - share), hazard: struck }),
    after: tableOf({ from: since, to: NOW, perHour: () => 60 * share, hazard: (age, hour) => times * struck(age, hour) }),
  })

  it('are compared in these alone, so that what strikes both is no sign', () => {
    const found = compareReleases(asked(canary(1, 0.5)))
    expect(found.together).toBe(true)
    expect(found.ratio).toBeCloseTo(1, 2)
    expect(found.verdict).not.toBe('worse')
    // As many as the earlier version broke in the hours of both, in which it resolved no more than the other one.
    expect(found.breaks.before).toBeCloseTo(found.breaks.after, 6)
  })

  it('are told apart by that', () => {
    const found = compareReleases(asked(canary(1.6)))
    expect(found).toMatchObject({ verdict: 'worse', together: true })
    expect(found.ratio).toBeCloseTo(1.6, 1)
  })

  it('need no allowance for days that differ', () => {
    const question = asked(canary(1.6))
    expect(compareReleases({ ...question, dispersion: 5 })).toEqual(compareReleases(question))
  })

  it('are none where the earlier one only ends what it had begun', () => {
    const { after } = released({})
    const perHour = (hour: number) => (hour < since ? 60 : 0.3)
    const before = tableOf({ from: NOW - 240, to: NOW - 20, perHour, hazard: usual })
    expect(compareReleases(asked({ before, after })).together).toBe(false)
  })

  it('are none where the later one has long run alone', () => {
    const before = tableOf({ from: NOW - 240, to: NOW - 30, perHour: () => 60, hazard: usual })
    const after = tableOf({ from: since, to: NOW, perHour: () => 60, hazard: usual })
    expect(compareReleases(asked({ before, after })).together).toBe(false)
  })
})
