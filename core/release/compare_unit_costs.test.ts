import { describe, expect, it } from 'vitest'
import { compareUnitCosts } from './compare_unit_costs.ts'

const units = (count: number, each: number) => ({ count, cost: count * each })

describe('unit costs of two versions', () => {
  it('are compared with an interval, and told in money', () => {
    const found = compareUnitCosts([{ before: units(5_000, 0.25), after: units(2_000, 0.3) }], 0.1)
    expect(found).toMatchObject({ verdict: 'worse', before: 0.25 })
    expect(found.after).toBeCloseTo(0.3, 12)
    expect(found.ratio).toBeCloseTo(1.2, 6)
    expect(found.low).toBeGreaterThan(1.1)
    expect(compareUnitCosts([{ before: units(50, 0.25), after: units(20, 0.3) }], 0.1).verdict).toBe("can't tell yet")
  })

  it('are the same in any unit of money', () => {
    const segments = [{ before: units(500, 0.25), after: units(200, 0.3) }]
    const micros = segments.map(({ before, after }) => ({
      before: { ...before, cost: before.cost * 1e6 },
      after: { ...after, cost: after.cost * 1e6 },
    }))
    expect(compareUnitCosts(micros, 0.1e6).low).toBeCloseTo(compareUnitCosts(segments, 0.1).low, 9)
  })

  it('do not move with the mix', () => {
    const found = compareUnitCosts(
      [
        { before: units(9_000, 0.2), after: units(500, 0.2) },
        { before: units(1_000, 1), after: units(500, 1) },
      ],
      0.1,
    )
    expect(found).toMatchObject({ verdict: 'no sign', before: 0.6, after: 0.6 })
    expect(found.ratio).toBeCloseTo(1, 9)
  })

  it('of a version without units cannot be told', () =>
    expect(compareUnitCosts([{ before: units(10, 1), after: units(0, 0) }], 1)).toEqual({
      verdict: "can't tell yet",
      ratio: null,
      low: 0,
      high: null,
      before: null,
      after: null,
    }))
})
