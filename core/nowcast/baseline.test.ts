import { describe, expect, it } from 'vitest'
import { learnBaseline, steadinessOf } from './baseline.ts'
import golden from './testing/golden/baseline.json' with { type: 'json' }
import { tableOf } from './testing/table_of.ts'

const groups = golden.groups.map((group) => ({ parent: 'ai', table: tableOf(group) }))
const learned = {
  fromHour: golden.lo,
  toHour: golden.hi,
  windowHours: golden.windowHours,
  hourOfWeek: (hour: number) => hour % 168,
}
const baseline = learnBaseline(groups, learned)

describe('the golden vectors of the baseline', () => {
  it('have the hazard of each group by age', () => {
    const hazard = baseline.byParent.get('ai') ?? new Float64Array()
    for (const [index, expected] of golden.expect.hazard.entries())
      for (const [age, value] of expected.entries())
        expect((baseline.factors[index] ?? 0) * (hazard[age] ?? 0)).toBeCloseTo(value, 9)
    expect(hazard).toHaveLength(golden.windowHours)
  })

  it('have the factors', () => {
    for (const [index, value] of golden.expect.factor.entries()) expect(baseline.factors[index]).toBeCloseTo(value, 9)
  })

  it('have the rhythm of the week', () => {
    expect(baseline.rhythm).toHaveLength(168)
    for (const [hour, value] of golden.expect.hourOfWeek.entries()) expect(baseline.rhythm[hour]).toBeCloseTo(value, 9)
  })

  it('have the steadiness of the series', () => {
    const found = steadinessOf(groups, [0, 1], baseline, learned)
    expect(found.dispersion).toBeCloseTo(golden.expect.dispersion, 9)
    expect(found.expectedPerDay).toBeCloseTo(golden.expect.expectedPerDay, 9)
    expect(found.breaks).toBe(golden.expect.observed)
  })
})
