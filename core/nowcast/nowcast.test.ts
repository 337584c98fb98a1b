import { describe, expect, it } from 'vitest'
import { ageBandsOf } from './age_bands.ts'
import { cumulativeHazardOf } from './cumulative_hazard.ts'
import { liveSegmentOf } from './live_segment.ts'
import { type Nowcast, nowcast } from './nowcast.ts'
import baseline from './testing/golden/baseline.json' with { type: 'json' }
import golden from './testing/golden/nowcast.json' with { type: 'json' }
import { tableOf } from './testing/table_of.ts'

type Case = (typeof golden.cases)[number]
const rhythm = Float64Array.from(baseline.expect.hourOfWeek)

function nowcastOf(one: Case) {
  const data = golden.data[one.data as keyof typeof golden.data]
  const bands = ageBandsOf(data.windowHours)
  const hazards: number[][] = 'hazard' in data ? data.hazard : baseline.expect.hazard
  const tables = one.segments.map((index) => ({ index, table: tableOf(data.segments[index] ?? { resolutions: [], breaks: [] }) }))
  const segments = tables.map(({ index, table }) => {
    const hazard = cumulativeHazardOf(Float64Array.from(hazards[index] ?? []), rhythm, (hour) => hour % 168)
    return liveSegmentOf(table, { bands, nowHour: one.now, factor: 1, hazard })
  })
  const [firstHour = 0, lastHour = 0] = one.cohorts
  const atOnce = one.brokenAtOnce.reduce((sum, [, , count = 0]) => sum + count, 0)
  const within = (hour: number): boolean => hour >= firstHour && hour <= lastHour
  const resolved = tables.flatMap(({ table }) => Array.from(table.resolved).filter((_, hour) => within(hour)))
  const broken = tables.flatMap(({ table }) =>
    table.breaks
      .filter(({ cohortHour, ageHours }) => within(cohortHour) && cohortHour + ageHours < one.now)
      .map(({ breaks }) => breaks),
  )
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, atOnce)
  const soFar = {
    resolved: total(resolved),
    broken: total(broken),
    lost: one.lost,
    cost: one.costSoFar,
    laterRework: [
      {
        perHour: one.laterReworkAnHour,
        squareOverMean: one.laterReworkSquareOverMean,
        cases: one.brokenOrLost.map(([cohortHour = 0, count = 0]) => ({ cohortHour, count })),
      },
    ],
    breakCosts: segments.map(() => ({ mean: one.breakCostMean, variance: one.breakCostVariance })),
  }
  const steadiness = { dispersion: one.dispersion, expectedPerDay: one.expectedPerDay, breaks: one.baselineBreaks }
  const alarm = one.alarmStart === null ? null : { startHour: one.alarmStart, worse: one.worse === true }
  const series = { bands, nowHour: one.now, segments, steadiness, alarm, calm: one.calm }
  return { soFar, found: nowcast(series, { firstHour, lastHour }, soFar) }
}

/** What the golden vectors say of a case, in their names. */
const told = ({ levels, toCome, ...found }: Nowcast) => ({
  tooEarly: false,
  middle: levels.middle,
  halfLifeHours: levels.halfLifeHours,
  excess: levels.excess,
  stepVariance: levels.stepVariance,
  observed: [...levels.weighed.observed],
  expected: [...levels.weighed.expected],
  level: [...levels.level],
  relativeVariance: [...levels.relativeVariance],
  gain: [...levels.gain],
  expectedBreaks: toCome.expected,
  expectedBreaksByDay: toCome.byDay,
  sensitivity: [...toCome.sensitivity],
  variance: toCome.variance,
  laterRework: found.laterRework,
  timingReading: found.timingReading,
  rate: found.rate,
  cost: found.cost,
})

/** Compares numbers to 1e-9 of themselves, whatever lists and records they stand in. */
function expectNear(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    expect(Math.abs(found - expected), `${where}: ${found} for ${expected}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    )
  } else if (expected !== null && typeof expected === 'object' && found !== null && typeof found === 'object') {
    expect(Object.keys(found).sort(), where).toEqual(Object.keys(expected).sort())
    for (const [key, value] of Object.entries(expected))
      expectNear((found as Record<string, unknown>)[key], value, `${where}.${key}`)
  } else expect(found, where).toBe(expected)
}

describe('the golden vectors of the nowcast', () => {
  it.each(golden.cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const { soFar, found } = nowcastOf(one)
    const { resolved, broken, ...expected } = one.expect
    expect(soFar).toMatchObject({ resolved, broken })
    if (one.expect.tooEarly) expect(found).toBe('too early')
    else expectNear(typeof found === 'string' ? found : told(found), expected, name)
  })

  it('are of every kind that the method tells apart', () => expect(golden.cases).toHaveLength(25))
})
