import { expect, it } from 'vitest'
import { expectBreaks } from './expect_breaks.ts'
import { liveTables } from './live_table.ts'
import { readyHazards } from './ready_baseline.ts'

const NOW = 1_000
const ready = readyHazards(
  {
    ...{ windowHours: 30, rhythm: Array(168).fill(1), factors: [{ handler: 'human', dimension: null, value: null, factor: 3 }] },
    hazard: { ai: Array(30).fill(0.01), human: Array(30).fill(0.002) },
  },
  (hour) => hour % 168,
)
const cohort = (hour: number, resolved: number) => ({ hour, cases: 0, resolved, brokenAtOnce: 0, lost: 0, handlingMicros: 0 })
const tables = liveTables(
  ready,
  [
    { handler: 'ai', dimension: null, value: null, cohorts: [cohort(990, 100), cohort(991, 40), cohort(995, 1_000)], breaks: [] },
    { handler: 'human', dimension: null, value: null, cohorts: [cohort(991, 10)], breaks: [] },
  ],
  NOW,
)

it('expects of the resolutions of some hours what their whole window takes, the last hour excluded', () => {
  const found = expectBreaks(ready, tables, { fromHour: 990, toHour: 995 }, 1)
  expect(found.resolved).toBe(150)
  expect(found.breaks).toBeCloseTo(140 * (1 - Math.exp(-0.3)) + 10 * (1 - Math.exp(-0.18)), 9)
})

it('multiplies the hazard, not what comes of it', () => {
  const found = expectBreaks(ready, tables.slice(0, 1), { fromHour: 990, toHour: 991 }, 2)
  expect(found).toEqual({ resolved: 100, breaks: expect.closeTo(100 * (1 - Math.exp(-0.6)), 9) })
})
