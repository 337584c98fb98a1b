import { type AgeBands, bandCount, bandOf } from './age_bands.ts'
import { covarianceOf, type Levels } from './chain_levels.ts'
import { type LiveSegment, slotOf } from './live_segment.ts'
import { at, sum } from './numbers.ts'
import type { Series } from './series.ts'

const DAY_HOURS = 24

/** A run of hourly cohorts: a day, a week; hours since the epoch, both included. */
export interface CohortRun {
  firstHour: number
  lastHour: number
  /** How much of the first and the last hour lies within it, where not all does: days of some time zones begin at half hours. */
  firstShare?: number
  lastShare?: number
}

/** @returns how much of an hour of a run lies within it. */
export function shareOf({ firstHour, lastHour, firstShare = 1, lastShare = 1 }: CohortRun, hour: number): number {
  if (hour === firstHour) return firstShare
  return hour === lastHour ? lastShare : 1
}

/** What is still to break in a run of cohorts, with its variance by where it comes from. */
export interface BreaksToCome {
  /** X. */
  expected: number
  /** X by the day from now in which they come. */
  byDay: number[]
  /** X by segment, in the order of the series. */
  bySegment: number[]
  /** S by age band: how X moves with the level of the band. */
  sensitivity: Float64Array
  variance: { binomial: number; days: number; level: number; baseline: number; total: number }
}

/** @returns the hours of a run of which something is still to come; empty where the first lies after the last. */
export const liveHours = ({ bands, nowHour }: Series, run: CohortRun): CohortRun => ({
  firstHour: Math.max(run.firstHour, nowHour - bands.windowHours + 1),
  lastHour: Math.min(run.lastHour, nowHour - 1),
})

/** @returns X and V of docs/drift.md, sections 2.5 and 2.6. */
export function breaksToCome(series: Series, run: CohortRun, levels: Levels): BreaksToCome {
  const { bands, nowHour, segments, steadiness } = series
  const found = { byDay: [] as number[], sensitivity: new Float64Array(bandCount(bands)), binomial: 0 }
  const bySegment = segments.map(() => 0)
  const { firstHour, lastHour } = liveHours(series, run)
  for (let hour = firstHour; hour <= lastHour; hour++) {
    for (const [index, segment] of segments.entries()) {
      const atRisk = at(segment.atRisk, slotOf(bands, hour)) * shareOf(run, hour)
      if (atRisk === 0) continue
      bySegment[index] =
        at(bySegment, index) + addHour(found, { bands, levels, segment, cohortHour: hour, atRisk, ageHours: nowHour - hour })
    }
  }
  const { dispersion, expectedPerDay, breaks } = steadiness
  const { byDay, sensitivity, binomial } = found
  const days = ((2 * (dispersion - 1)) / expectedPerDay) * sum(byDay.map((part) => part ** 2))
  const level = levelVariance(sensitivity, levels)
  const baseline = (sum(sensitivity) ** 2 * dispersion) / breaks
  return {
    expected: sum(byDay),
    byDay,
    bySegment,
    sensitivity,
    variance: { binomial, days, level, baseline, total: binomial + days + level + baseline },
  }
}

interface HourAtRisk {
  bands: AgeBands
  levels: Levels
  segment: LiveSegment
  cohortHour: number
  atRisk: number
  /** A: the ages below have been seen. */
  ageHours: number
}

/** @returns how many of them are to break. */
function addHour(found: { byDay: number[]; sensitivity: Float64Array; binomial: number }, of: HourAtRisk): number {
  const { bands, levels, segment, atRisk } = of
  const row = segment.hazard.row(of.cohortHour)
  const survivors = survivorsByDay(found.byDay, of, row)
  found.binomial += atRisk * (1 - survivors) * survivors
  const weight = atRisk * survivors * segment.factor
  let age = of.ageHours
  for (let band = bandOf(bands, age); band < found.sensitivity.length; band++) {
    const edge = bands.edgesHours[band + 1] ?? bands.windowHours
    const hazard = (levels.level[band] ?? 0) * ((row[edge] ?? 0) - (row[age] ?? 0))
    found.sensitivity[band] = (found.sensitivity[band] ?? 0) + weight * hazard
    age = edge
  }
  return atRisk * (1 - survivors)
}

/** Adds what breaks in each day from now; @returns the share that never does. */
function survivorsByDay(byDay: number[], { bands, levels, segment, atRisk, ageHours }: HourAtRisk, row: Float64Array): number {
  const { windowHours, edgesHours } = bands
  let [survivors, age, band] = [1, ageHours, bandOf(bands, ageHours)]
  for (let day = 0; age < windowHours; day++) {
    const until = Math.min(age + DAY_HOURS, windowHours)
    let hazard = 0
    while (age < until) {
      const edge = edgesHours[band + 1] ?? windowHours
      const next = Math.min(edge, until)
      hazard += (levels.level[band] ?? 0) * ((row[next] ?? 0) - (row[age] ?? 0))
      if (next === edge) band++
      age = next
    }
    const left = survivors * Math.exp(-hazard * segment.factor)
    byDay[day] = (byDay[day] ?? 0) + atRisk * (survivors - left)
    survivors = left
  }
  return survivors
}

function levelVariance(sensitivity: Float64Array, levels: Levels): number {
  let variance = 0
  for (let one = 0; one < sensitivity.length; one++)
    for (let other = 0; other < sensitivity.length; other++)
      variance += (sensitivity[one] ?? 0) * (sensitivity[other] ?? 0) * covarianceOf(levels, one, other)
  return variance
}
