import { describe, expect, it } from 'vitest'
import type { TrendStep } from './prepare_trend.ts'
import { trendBars } from './trend_bars.ts'

const step = (day: number, some: Partial<TrendStep>): TrendStep =>
  ({
    ...{ start: `2026-11-0${day}T00:00:00+00:00`, standing: 'settled', value: null, low: null, high: null, soFar: null },
    ...{ before: null, change: null, tooEarly: null, marks: [], sampleWords: '', ...some },
  }) as TrendStep
const FRAME = { step: 'day', height: 100, onlyRises: true } as const

describe('the course of a figure as bars', () => {
  it('fills what has settled, and outlines what is known of the rest', () => {
    const { bars, open, hasEstimate } = trendBars(
      [step(1, { value: 4 }), step(2, { standing: 'none' }), step(3, { standing: 'provisional', value: 2 })],
      FRAME,
    )
    expect([bars.length, open.length, hasEstimate]).toEqual([1, 1, false])
    expect(bars[0]?.height).toBeCloseTo((open[0]?.height ?? 0) * 2, 6)
  })

  it('draws an estimate with its band above what is known so far', () => {
    const expected = step(2, { standing: 'expected', value: 6, low: 5, high: 8, soFar: 3 })
    const { bars, open, hasEstimate, values } = trendBars([step(1, { value: 4 }), expected], FRAME)
    expect(hasEstimate).toBe(true)
    expect(open).toHaveLength(1)
    expect(open[0]?.height).toBeCloseTo(((bars[0]?.height ?? 0) * 3) / 4, 6)
    expect(values.y(8)).toBeGreaterThanOrEqual(0)
  })

  it('draws what is without a band as nothing that is known', () => {
    const { bars, open } = trendBars([step(1, { standing: 'expected', value: 6, low: 5, soFar: 3 })], FRAME)
    expect([bars, open]).toEqual([[], []])
  })

  it('leaves room above what can only rise, and none where it may fall', () => {
    const steps = [step(1, { value: 4 }), step(2, { standing: 'provisional', value: 2 })]
    const toCome = (onlyRises: boolean): number => trendBars(steps, { ...FRAME, onlyRises }).open[0]?.toCome ?? Number.NaN
    expect(toCome(true)).toBeLessThan(toCome(false))
  })
})
