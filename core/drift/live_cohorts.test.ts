import { describe, expect, it } from 'vitest'
import { slotOf } from '../nowcast/live_segment.ts'
import type { LearnedFactor } from './baseline.ts'
import { liveCohortsOf } from './live_cohorts.ts'
import { liveTables } from './live_table.ts'
import { readyHazards } from './ready_baseline.ts'
import { AT_ONCE, type SegmentCohorts } from './segment_cohorts.ts'

const WINDOW_HOURS = 30
const NOW = 1_000
const FACTORS: LearnedFactor[] = [
  { handler: 'ai', dimension: 'topic', value: 4, factor: 2 },
  { handler: 'human', dimension: 'topic', value: 4, factor: 7 },
  { handler: 'ai', dimension: 'language', value: 2, factor: 1.5 },
]
const ready = readyHazards(
  {
    ...{ windowHours: WINDOW_HOURS, rhythm: Array(168).fill(1), factors: FACTORS },
    hazard: { ai: Array(WINDOW_HOURS).fill(0.01), human: Array(WINDOW_HOURS).fill(0.002) },
  },
  (hour) => hour % 168,
)
const some = (rest: Partial<SegmentCohorts>): SegmentCohorts => ({ handler: 'ai', values: {}, cohorts: [], breaks: [], ...rest })
const read = (rest: Partial<SegmentCohorts>) => liveCohortsOf(ready, some(rest), NOW)
const slot = (hour: number): number => slotOf(ready.bands, hour)
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

describe('the factor of a segment', () => {
  it.each<[string, Partial<SegmentCohorts>, number]>([
    ['is that of its handler by itself', {}, 1],
    ['is that of its value and handler', { values: { topic: 4 } }, 2],
    ['is another one of people', { handler: 'human', values: { topic: 4 } }, 7],
    ['multiplies where two values are named', { values: { topic: 4, language: 2 } }, 3],
    ['is that of the handler where nothing was learned of the value', { values: { topic: 5, language: 2 } }, 1.5],
  ])('%s', (_, segment, factor) => expect(read(segment).live.factor).toBe(factor))
})

describe('cohorts as of an hour', () => {
  it('are those of the window before it, and no others', () => {
    const hours = [NOW - WINDOW_HOURS - 1, NOW - WINDOW_HOURS, NOW - 1, NOW]
    const { live, brokenOrLost } = read({
      cohorts: hours.map((hour, place) => ({ hour, resolved: 10 ** place, lost: 2 * 10 ** place })),
    })
    expect([total(live.resolved), total(brokenOrLost)]).toEqual([110, 220])
    expect([live.resolved[slot(NOW - 1)], brokenOrLost[slot(NOW - 1)]]).toEqual([100, 200])
  })

  it('tell breaks that have happened from those that are known of later hours', () => {
    const cohorts = [{ hour: NOW - 5, resolved: 100, lost: 3 }]
    const broken = (ageHours: number, breaks: number) => ({ cohortHour: NOW - 5, ageHours, breaks })
    const { live, brokenOrLost, laterBreaks } = read({ cohorts, breaks: [broken(0, 10), broken(4, 20), broken(5, 40)] })
    expect([brokenOrLost[slot(NOW - 5)], laterBreaks[slot(NOW - 5)]]).toEqual([33, 40])
    expect([live.resolved[slot(NOW - 5)], live.atRisk[slot(NOW - 5)]]).toEqual([100, 70])
  })

  it('have never had at risk what was broken at once', () => {
    const cohorts = [{ hour: NOW - 5, resolved: 100, lost: 0 }]
    const { live, brokenOrLost } = read({ cohorts, breaks: [{ cohortHour: NOW - 5, ageHours: AT_ONCE, breaks: 8 }] })
    expect([live.resolved[slot(NOW - 5)], live.atRisk[slot(NOW - 5)], brokenOrLost[slot(NOW - 5)]]).toEqual([92, 92, 8])
    expect(total(live.expected)).toBeCloseTo(92 * 5 * 0.01, 9)
  })

  it('are the same where tables tell them', () => {
    const cohorts = [{ hour: NOW - 5, cases: 120, resolved: 100, brokenAtOnce: 8, lost: 20, handlingMicros: 0 }]
    const breaks = [3, 5].map((ageHours) => ({ cohortHour: NOW - 5, ageHours, breaks: 10 }))
    const [table] = liveTables(ready, [{ handler: 'ai', dimension: 'topic', value: 4, cohorts, breaks }], NOW)
    const atOnce = { cohortHour: NOW - 5, ageHours: AT_ONCE, breaks: 8 }
    const { live } = read({ values: { topic: 4 }, cohorts, breaks: [...breaks, atOnce] })
    for (const name of ['factor', 'resolved', 'atRisk', 'observed'] as const) expect(table?.live[name]).toEqual(live[name])
    expect(total(table?.live.expected ?? new Float64Array())).toBeCloseTo(total(live.expected), 9)
    expect(total(live.observed)).toBe(10)
  })
})
