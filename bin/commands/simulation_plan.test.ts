import { describe, expect, it } from 'vitest'
import { planSimulation } from './simulation_plan.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 23, 7, 30)
const options = { scenario: 'steady' as const, language: 'de', weeks: 8, casesPerDay: 100, seed: 1, workspace: 'default' }

describe('planSimulation', () => {
  it('is eight weeks up to now, then live', () => {
    const plan = planSimulation(options, NOW)
    expect(plan).toMatchObject({
      startMs: NOW - 56 * DAY_MS - 30 * 60_000,
      endMs: Number.POSITIVE_INFINITY,
      afterMs: Number.NEGATIVE_INFINITY,
    })
    expect(plan.simulation).toMatchObject({ anchorMs: NOW, weeks: 8, seed: 1, casesPerDay: 100 })
  })

  it('changes ten days before the end, by the factor of the scenario, unless told otherwise', () => {
    expect(planSimulation({ ...options, scenario: 'hazard' }, NOW).simulation.scenario).toMatchObject({
      name: 'hazard',
      factor: 1.6,
      fromMs: NOW - 10 * DAY_MS,
    })
    expect(planSimulation({ ...options, scenario: 'ramp' }, NOW).simulation.scenario.fromMs).toBe(NOW - 21 * DAY_MS)
    const short = planSimulation({ ...options, scenario: 'hazard', weeks: 2 }, NOW).simulation.scenario
    expect(Math.abs(short.fromMs - (NOW - 7 * DAY_MS))).toBeLessThan(3_600_000)
    expect(planSimulation({ ...options, scenario: 'ramp', factor: 3, from: 5 }, NOW).simulation.scenario).toMatchObject({
      factor: 3,
      fromMs: 5,
    })
  })

  it('ends with the history, or leaves it out', () => {
    expect(planSimulation({ ...options, historyOnly: true }, NOW).endMs).toBe(NOW)
    const live = planSimulation({ ...options, liveOnly: true }, NOW)
    expect(live).toMatchObject({ afterMs: NOW, startMs: NOW - 30 * 60_000 })
    expect(live.simulation.weeks).toBe(0)
  })

  it('goes on from an earlier anchor, after what was sent', () => {
    const plan = planSimulation({ ...options, anchor: NOW - DAY_MS, after: NOW - 1_000 }, NOW)
    expect(plan.simulation.anchorMs).toBe(NOW - DAY_MS)
    expect(plan.afterMs).toBe(NOW - 1_000)
  })
})
