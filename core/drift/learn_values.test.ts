import { describe, expect, it } from 'vitest'
import type { OpenDimension } from '../segment/dimensions.ts'
import type { DriftBaseline } from './baseline.ts'
import { judgeIntegration } from './judge_integration.ts'
import { learnIntegration } from './learn_integration.ts'
import { learnValues } from './learn_values.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'

const LEARNED = 28 * 24
const NOW = LEARNED + 200
const days = { fromHour: 0, toHour: LEARNED, hourOfWeek: (hour: number) => hour % 168 }

/** @returns the cases of a value, by hour. */
const tableOf = (value: number, casesAt: (hour: number) => number, dimension: OpenDimension = 'topic'): SegmentTable => ({
  ...{ handler: 'ai', dimension, value, breaks: [] },
  cohorts: Array.from({ length: NOW }, (_, hour) => ({ hour, cases: casesAt(hour) }))
    .filter(({ cases }) => cases > 0)
    .map((one) => ({ ...one, resolved: one.cases, brokenAtOnce: 0, lost: 0, handlingMicros: 0 })),
})

const usual = [tableOf(0, () => 1), tableOf(2, () => 10), tableOf(3, (hour) => (hour % 24 === 5 ? 1 : 0))]

function newOf(tables: readonly SegmentTable[]) {
  const integration = learnIntegration({ tables, facts: [], sources: [] }, days, 30)
  const ready = { baseline: { integration } as DriftBaseline, hourOfWeek: days.hourOfWeek } as ReadyBaseline
  const reach = { firstHour: LEARNED, nowHour: NOW }
  return judgeIntegration({ ready, tables, facts: [], sources: [], reach, promisedHours: 2_160 })
}

describe('a value that the baseline does not know', () => {
  const renamed = [...usual, tableOf(4, (hour) => (hour >= NOW - 2 ? 6 : 0)), tableOf(5, (hour) => (hour === NOW - 1 ? 1 : 0))]

  it('is named with the one that most have, since when there are many', () =>
    expect(newOf(renamed)).toMatchObject([
      { id: 'newValues.topic', state: 'drifting', value: 4, likelyCause: 'integration drift', startHour: NOW - 2, observed: 13 },
    ]))

  it('is nothing where few cases have it', () =>
    expect(newOf([...usual, tableOf(4, (hour) => (hour % 20 === 0 && hour > LEARNED ? 1 : 0))])).toMatchObject([
      { state: 'steady', value: null, likelyCause: null },
    ]))

  it('is nothing of a rare one that is known, or of none', () => {
    expect(newOf([tableOf(0, (hour) => (hour >= NOW - 2 ? 20 : 1)), ...usual.slice(1)])).toMatchObject([
      { state: 'steady', now: 0 },
    ])
    expect(newOf([...usual.slice(0, 2), tableOf(3, (hour) => (hour === 5 || hour >= NOW - 2 ? 8 : 0))])).toMatchObject([
      { state: 'steady' },
    ])
  })
})

describe('what is learned', () => {
  it('are the values that were there, but nothing of a field that nobody ever said, and of agent versions', () => {
    expect(learnValues(usual, days)).toMatchObject([{ dimension: 'topic', values: [0, 2, 3], dispersion: 1 }])
    expect(learnValues([tableOf(0, () => 1), tableOf(7, () => 3, 'agentVersion')], days)).toEqual([])
  })

  it('is how many had a new one in the last week', () => {
    const [topic] = learnValues([...usual, tableOf(4, (hour) => (hour >= LEARNED - 100 ? 3 : 0))], days)
    expect(topic?.share).toBeCloseTo(300 / (168 * 11 + 7 + 300), 3)
    expect(topic?.dispersion).toBeGreaterThan(5)
    const [unsaid] = learnValues([tableOf(0, (hour) => (hour >= LEARNED - 100 ? 3 : 0)), ...usual.slice(1)], days)
    expect(unsaid?.share).toBeLessThan(0.001)
  })
})
