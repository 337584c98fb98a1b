import { expect, it } from 'vitest'
import { learnBrokenAtOnce, learnMix } from './learn_shares.ts'

const days = { fromHour: 240, toHour: 240 + 28 * 24 }
const cohort = (hour: number, more: object) => ({
  ...{ hour, cases: 0, resolved: 0, brokenAtOnce: 0, lost: 0, handlingMicros: 0 },
  ...more,
})
const hours = Array.from({ length: 28 * 24 }, (_, index) => days.fromHour + index)
const tableOf = (handler: 'ai' | 'human', cases: (hour: number) => number) => ({
  ...{ handler, dimension: null, value: null, breaks: [] },
  cohorts: hours.map((hour) => cohort(hour, { cases: cases(hour) })),
})

it('knows of the AI how many of the cases it has at each hour of the week, shrunk by five cases', () => {
  // All of the hour 0, 20 cases in four weeks; of the others half.
  const first = (hour: number): boolean => hour % 168 === 0
  const tables = [tableOf('ai', (hour) => (first(hour) ? 5 : 2)), tableOf('human', (hour) => (first(hour) ? 0 : 2))]
  const { aiShare } = learnMix(tables, days, (hour) => hour % 168)
  const overall = (20 + 167 * 8) / (20 + 167 * 16)
  expect(aiShare[0]).toBeCloseTo((20 + 5 * overall) / 25, 12)
  expect(aiShare[1]).toBeCloseTo((8 + 5 * overall) / 21, 12)
  expect(learnMix([], days, (hour) => hour % 168).aiShare[0]).toBe(0.5)
})

it('takes no share of broken at once for none, and days that differ for what they are', () => {
  const calm = hours.map((hour) => cohort(hour, { resolved: 10, brokenAtOnce: 1 }))
  const apart = hours.map((hour) => cohort(hour, { resolved: 10, brokenAtOnce: Math.floor((hour - 240) / 24) % 2 === 0 ? 2 : 0 }))
  expect(learnBrokenAtOnce(calm, days)).toEqual({ share: expect.closeTo(0.1, 3), dispersion: 1 })
  // Days of 48 and of none, 24 expected: 24² / 24 each, by 27 degrees of freedom.
  expect(learnBrokenAtOnce(apart, days).dispersion).toBeCloseTo((28 * 24) / 27, 1)
  expect(learnBrokenAtOnce([cohort(250, { resolved: 9 })], days).share).toBe(0.05)
  expect(learnBrokenAtOnce([cohort(1, { resolved: 9, brokenAtOnce: 9 })], days).share).toBe(0.5)
})
