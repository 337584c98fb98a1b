import { describe, expect, it } from 'vitest'
import type { DriftBaseline } from '../drift/baseline.ts'
import { budgetOf } from './budget.ts'

const WINDOW = 336
const of = <T>(value: T) => ({ ai: value, human: value })
const none = { mean: 0, variance: 0, count: 0 }
const BASELINE: DriftBaseline = {
  windowHours: WINDOW,
  fromHour: 0,
  toHour: 672,
  rhythm: Array.from({ length: 168 }, () => 1),
  hazard: of(Array.from({ length: WINDOW }, (_, age) => 0.01 * Math.exp(-age / 30))),
  factors: [],
  steadiness: [
    { handler: 'ai', dimension: null, value: null, dispersion: 1.2, expectedPerDay: 1_000, breaks: 28_000 },
    { handler: 'human', dimension: null, value: null, dispersion: 1, expectedPerDay: 200, breaks: 5_600 },
    { handler: null, dimension: 'language', value: 1, dispersion: 1, expectedPerDay: 800, breaks: 20_000 },
    { handler: null, dimension: 'language', value: 2, dispersion: 1, expectedPerDay: 40, breaks: 1_000 },
  ],
  brokenAtOnce: of({ share: 0, dispersion: 1 }),
  mix: { aiShare: [], dispersion: 1 },
  unitCosts: of({ mean: 250_000, variance: 1, count: 6_720, dispersion: 2_500_000 }),
  breakCosts: of(none),
  laterRework: of({ perHour: [], squareOverMean: 0 }),
  costPerAcceptedMicros: null,
}
const RULE = { falseAlarmsAMonth: 0.33, direction: 'worse' as const, isEach: false }

describe('a budget', () => {
  it('is that of the first series of which one can be told, with the promise that all share', () => {
    const budget = budgetOf(BASELINE, ['brokenAtOnce.ai', 'breaks.ai', 'breaks.human', 'mix'], RULE)
    expect(budget).toMatchObject({ falseAlarmsAMonth: 0.33, series: 4, eventsPerDay: 1_000 })
    expect(budget?.find.map(({ ratio }) => ratio)).toEqual([1.1, 1.25, 1.5, 2])
    const hours = budget?.find.map((one) => one.hours ?? Number.NaN) ?? []
    expect(hours).toEqual([...hours].sort((a, b) => b - a))
    expect(budget?.smallestChange).toBeGreaterThan(0)
    expect(budget?.smallestChange).toBeLessThan(0.1)
  })

  it('sees less where more share the promise', () => {
    const hoursOf = (series: string[]) => budgetOf(BASELINE, series, RULE)?.find[1]?.hours ?? Number.NaN
    expect(hoursOf(['breaks.human', ...Array.from({ length: 99 }, () => 'mix')])).toBeGreaterThan(hoursOf(['breaks.human']))
  })

  it('of each value is that of the smallest', () => {
    const both = ['breaks.language.1', 'breaks.language.2']
    expect(budgetOf(BASELINE, both, { ...RULE, isEach: true })?.eventsPerDay).toBeCloseTo(40)
    expect(budgetOf(BASELINE, both, RULE)?.eventsPerDay).toBeCloseTo(800)
  })

  it('of what cases cost is counted in units of its dispersion', () => {
    // Ten cases an hour, each a tenth of φ.
    expect(budgetOf(BASELINE, ['unitCost.ai'], RULE)?.eventsPerDay).toBeCloseTo(24)
  })

  it('of what rework costs is told where that was learned', () => {
    const learned = { ...BASELINE, reworkCosts: of({ mean: 4_000_000, variance: 1, count: 672, dispersion: 1_000_000 }) }
    // A stint an hour, each four times φ.
    expect(budgetOf(learned, ['reworkCost.human'], RULE)?.eventsPerDay).toBeCloseTo(96)
  })

  it.each([[['mix']], [[]], [['breaks.language.9']], [['reworkCost.ai']]])(
    'is none where nothing can be foretold: %j',
    (series) => {
      expect(budgetOf(BASELINE, series, RULE)).toBeNull()
    },
  )
})
