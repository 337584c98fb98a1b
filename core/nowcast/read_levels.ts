import { chainLevels, type Levels } from './chain_levels.ts'
import { at, sum } from './numbers.ts'
import type { Series } from './series.ts'
import { type ByBand, weighCohorts } from './weigh_cohorts.ts'

const CALM_START = 100
const ALARMED_START = 10
const CALM_STEP = 0.001
const WATCHFUL_STEP = 0.005
/** After a change of level: later bands follow the first ones. */
const LEVEL_STEP = 0.002
const HALF_LIFE_HOURS = 48
/** With an alarm: the shortest that rests on enough. */
const HALF_LIVES_HOURS = [12, 24, 48, 96]
const ENOUGH_EXPECTED = 100
/** Standard deviations by which breaks from 6 h on stray, so that it is no mere change of timing. */
const STRAY = 6
const LATEST_TIMING_HOURS = 96

/** How high the hazard stands for a cohort, and from what that was read. */
export interface LevelReading extends Levels {
  /** m: where among the live hours the cohort lies. */
  middle: number
  halfLifeHours: number
  weighed: ByBand
  /** How far breaks at ages from 6 h on stray the alarm's way, in standard deviations; null without an alarm or with none expected. */
  excess: number | null
  stepVariance: number
  /** That contacts may only come sooner is to be reckoned with, too (section 2.9). */
  timingCounts: boolean
}

/** @returns the levels for the cohort whose live hours have their middle at `middle`: docs/drift.md, sections 2.1 to 2.4. */
export function readLevels(series: Series, middle: number): LevelReading {
  const { alarm, nowHour } = series
  const excess = alarm && excessOf(series, alarm.startHour, alarm.worse)
  const isLevel = excess !== null && excess >= STRAY
  const stepVariance = alarm ? (isLevel ? LEVEL_STEP : WATCHFUL_STEP) : series.calm ? CALM_STEP : WATCHFUL_STEP
  const { halfLifeHours, weighed } = alarm ? shortestEnough(series, middle) : weighedAt(series, middle, HALF_LIFE_HOURS)
  const timingCounts = alarm !== null && !isLevel && middle >= alarm.startHour && nowHour - alarm.startHour < LATEST_TIMING_HOURS
  const start = alarm ? ALARMED_START : CALM_START
  return { ...chainLevels(weighed, { start, stepVariance }), middle, halfLifeHours, weighed, excess, stepVariance, timingCounts }
}

interface Weighed {
  halfLifeHours: number
  weighed: ByBand
}

function weighedAt(series: Series, middle: number, halfLifeHours: number): Weighed {
  const { alarm } = series
  const otherSide = (hour: number): boolean => alarm !== null && hour >= alarm.startHour !== middle >= alarm.startHour
  const weights = weightsBy(halfLifeHours)
  const weightOf = (hour: number): number => (otherSide(hour) ? 0 : (weights[Math.abs(2 * (hour - middle) + 1)] ?? 0))
  return { halfLifeHours, weighed: weighCohorts(series, weightOf) }
}

/** A window of 90 days, in halves of an hour, as middles of runs lie. */
const MOST_HALVES = 2 * 24 * 90
const WEIGHTS = new Map<number, Float64Array>()

/** @returns y by the distance in half hours. */
function weightsBy(halfLifeHours: number): Float64Array {
  const known = WEIGHTS.get(halfLifeHours)
  if (known) return known
  const weights = Float64Array.from({ length: MOST_HALVES + 1 }, (_, halves) => 2 ** (-halves / 2 / halfLifeHours))
  WEIGHTS.set(halfLifeHours, weights)
  return weights
}

function shortestEnough(series: Series, middle: number): Weighed {
  let found = weighedAt(series, middle, HALF_LIFE_HOURS)
  for (const halfLifeHours of HALF_LIVES_HOURS) {
    found = weighedAt(series, middle, halfLifeHours)
    if (sum(found.weighed.expected) >= ENOUGH_EXPECTED) break
  }
  return found
}

function excessOf(series: Series, startHour: number, worse: boolean): number | null {
  const { observed, expected } = weighCohorts(series, (hour) => (hour >= startHour ? 1 : 0))
  // The first band is what a change of timing moves, too.
  const [seen, foreseen] = [sum(observed) - at(observed, 0), sum(expected) - at(expected, 0)]
  if (foreseen === 0) return null
  return ((worse ? 1 : -1) * (seen - foreseen)) / Math.sqrt(foreseen)
}
