import { describe, expect, it } from 'vitest'
import { fitRise } from './fit_rise.ts'

const HOURS = 600
/** Ten an hour as usual, and so many times as many `rise` more; as they are on average. */
const shown = (rise: (hour: number) => number, dispersion = 1) => ({
  observed: Float64Array.from({ length: HOURS }, (_, hour) => 10 * (1 + rise(hour))),
  expected: new Float64Array(HOURS).fill(10),
  dispersion,
})
const rollout =
  (start: number, duration: number, height = 1) =>
  (hour: number) =>
    height * Math.min(1, Math.max(0, (hour + 0.5 - start) / Math.max(duration, 0.5)))

describe('a rise', () => {
  it.each([
    ['at once', 240, 0, -66],
    ['at another hour', 306, 0, -65],
    ['as a release is rolled out in a day', 240, 24, -53],
    ['in two', 240, 48, -41],
  ])('%s is no slow one', (_, start, duration, most) => {
    expect(fitRise(shown(rollout(start, duration)))).toBeLessThan(most)
  })

  it.each([
    ['over three weeks', 60, 504],
    ['over ten days', 120, 240],
    ['over six weeks, begun before what is looked at', -504, 1_008],
  ])('%s is a slow one', (_, start, duration) => {
    expect(fitRise(shown(rollout(start, duration, 2)))).toBeGreaterThan(3)
  })

  it('is told less surely where days are less steady', () => {
    const of = (dispersion: number) => fitRise(shown(rollout(240, 0), dispersion))
    expect(of(4)).toBeCloseTo(of(1) / 4, 9)
  })

  it('is none either way where nothing rose, or where it fell', () => {
    expect(fitRise(shown(() => 0))).toBe(0)
    expect(fitRise(shown((hour) => (hour < 240 ? 0 : -0.5)))).toBe(0)
  })
})
