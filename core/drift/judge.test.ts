import { describe, expect, it } from 'vitest'
import { judge, NO_EVIDENCE, onceInHours } from './judge.ts'
import golden from './testing/golden/detector.json' with { type: 'json' }

const shown = (observed: number[], expected: number[], dispersion = 1) => ({
  firstHour: 1_000,
  observed: Float64Array.from(observed),
  expected: Float64Array.from(expected),
  dispersion,
})

describe('a series', () => {
  it.each(golden.times.map((time) => [time.observed.length, time] as const))(
    'is in alarm as the golden vectors are, after %i hours',
    (_, time) => {
      const found = judge(shown(time.observed, time.expected, golden.dispersion), golden.hoursBetweenFalseAlarms)
      expect(found.worse).toBeCloseTo(time.expect.lnM, 9)
      expect(found.state === 'drifting').toBe(time.expect.alarm && found.worse >= found.better)
      if (found.worse >= found.better) expect(found).toMatchObject({ startHour: 1_000 + time.expect.start })
    },
  )

  it.each([
    ['steady', 100],
    ['drifting', 160],
    ['better', 50],
  ] as const)('is %s after %i breaks for 100', (state, breaks) =>
    expect(judge(shown([100, breaks], [100, 100]), 2_160).state).toBe(state),
  )

  it('is in alarm exactly from the promised hours on, and watched from a third of them', () => {
    const series = shown([100, 140], [100, 100])
    const { worse } = judge(series, 1)
    expect(judge(series, Math.exp(worse) * 0.999).state).toBe('drifting')
    expect(judge(series, Math.exp(worse) * 1.001).state).toBe('watching')
    expect(judge(series, Math.exp(worse) * 2.999).state).toBe('watching')
    expect(judge(series, Math.exp(worse) * 3.001).state).toBe('steady')
  })

  it('says since when, and how much it showed since then', () =>
    expect(judge(shown([100, 99, 160, 150], [100, 100, 100, 100]), 2_160)).toMatchObject({
      startHour: 1_002,
      observed: 310,
      expected: 200,
      ratio: 1.55,
    }))

  it('is watched in one direction alone where it has ratios for that one alone', () => {
    const few = { ...shown([100, 50], [100, 100]), ratios: { worse: [1.2, 2], better: [] } }
    expect(judge(few, 2_160)).toMatchObject({ state: 'steady', better: Number.NEGATIVE_INFINITY })
    expect(judge({ ...few, observed: Float64Array.from([100, 160]) }, 2_160).state).toBe('drifting')
  })

  it('says nothing without cohorts', () =>
    expect(judge(shown([], []), 2_160)).toMatchObject({
      state: 'steady',
      startHour: null,
      ratio: null,
      observed: 0,
      expected: 0,
    }))
})

it('tells evidence as time, without overflow', () => {
  expect(onceInHours(Math.log(2_160))).toBeCloseTo(2_160, 9)
  expect(onceInHours(5_000)).toBeCloseTo(1e9, 0)
  expect(onceInHours(Number.NEGATIVE_INFINITY)).toBe(0)
  expect(onceInHours(NO_EVIDENCE)).toBe(0)
})
