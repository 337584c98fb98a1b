import { describe, expect, it } from 'vitest'
import type { LifeTable } from '../nowcast/life_table.ts'
import { sharesByAge } from './shares_by_age.ts'

const NOW = 1_000
const of = { nowHour: NOW, windowHours: 48, within: null }
const table = (firstHour: number, resolved: number[], ...breaks: [hour: number, age: number, count: number][]): LifeTable => ({
  firstHour,
  resolved,
  breaks: breaks.map(([cohortHour, ageHours, count]) => ({ cohortHour, ageHours, breaks: count })),
})
const none = table(NOW, [])
const shares = (before: LifeTable, after: LifeTable, ages = [1, 6, 48]) => sharesByAge([{ before, after }], of, ages)

describe('the share that was taken back by an age', () => {
  it('is that of what was old enough', () => {
    // The hour before last broke by half at age 1; of the last one that cannot be known yet.
    const before = table(NOW - 100, [100], [NOW - 100, 0, 10], [NOW - 100, 5, 45])
    const after = table(NOW - 2, [100, 300], [NOW - 2, 0, 20], [NOW - 1, 0, 60], [NOW - 2, 1, 40])
    expect(shares(before, after, [1, 2, 6, 48])).toEqual([
      { hours: 1, before: expect.closeTo(0.1, 12), after: expect.closeTo(0.2, 12) },
      { hours: 2, before: expect.closeTo(0.1, 12), after: expect.closeTo(0.6, 12) },
      { hours: 6, before: expect.closeTo(0.55, 12), after: null },
      { hours: 48, before: expect.closeTo(0.55, 12), after: null },
    ])
  })

  it('is not told of a few', () => {
    const before = table(NOW - 100, [100])
    expect(shares(before, table(NOW - 10, [19])).map(({ after }) => after)).toEqual([null, null, null])
    expect(shares(before, table(NOW - 10, [20])).map(({ after }) => after)).toEqual([0, 0, null])
  })

  it('is in the mix of the later version, and of strata that both have', () => {
    const steady = { before: table(NOW - 100, [900]), after: table(NOW - 60, [100]) }
    const shaky = {
      before: table(NOW - 100, [100], [NOW - 100, 0, 50]),
      after: table(NOW - 60, [100], [NOW - 60, 0, 50]),
    }
    const unknown = { before: none, after: table(NOW - 60, [500], [NOW - 60, 0, 500]) }
    expect(sharesByAge([steady, shaky, unknown], of, [1])).toEqual([{ hours: 1, before: 0.25, after: 0.25 }])
  })

  it('is of the hours of both alone, where these count', () => {
    const before = table(NOW - 100, [100, 100], [NOW - 100, 0, 90])
    const within = { fromHour: NOW - 99, toHour: NOW }
    expect(sharesByAge([{ before, after: table(NOW - 99, [50]) }], { ...of, within }, [1])[0]?.before).toBe(0)
  })
})
