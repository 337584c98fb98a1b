import { dispersionAt, logLikelihoodRatio, type Sureness, WORSE_RATIOS } from '../drift/weigh_evidence.ts'

/** What of a watched series decides how soon a change of it is found. */
export interface Volume extends Sureness {
  /** What is expected of an hour's cohort in all. */
  perHour: number
  /** The part of it that has been seen at an age of a whole hours, from 0: rises to 1. */
  shareByAge: (ageHours: number) => number
}

/** Longer than this nobody waits, and cohorts leave the window. */
export const MOST_HOURS = 336
/** How far below its mean nine in ten are. */
const TENTH = 1.2815515655446004
/** By so many standard deviations sooner than on the mean path half of all cases are found: a path need be high enough but once. */
const SOONER = 0.3

/**
 * The detector's own sum on the path that is to be expected after a lasting rise of what comes of later cohorts: docs/alerts.md, "The budget".
 * @param level ln of the evidence at which it is found.
 * @returns hours until it is found in half of all cases, and in nine of ten (`isSlow`); null where that takes more than 14 days.
 */
export function hoursToFind(volume: Volume, ratio: number, level: number, isSlow = false): number | null {
  let [low, high] = [0, MOST_HOURS]
  const isFound = (hours: number): boolean => evidenceAfter(volume, ratio, hours, isSlow ? TENTH : -SOONER) >= level
  if (!isFound(high)) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isFound(middle)) high = middle
    else low = middle
  }
  return high
}

/** ln M so many hours after the change, with so many standard deviations less than expected. */
function evidenceAfter(volume: Volume, ratio: number, hours: number, less: number): number {
  const { perHour, shareByAge } = volume
  let [expected, most] = [0, Number.NEGATIVE_INFINITY]
  const logs: number[] = []
  for (let age = 1; age <= hours; age++) {
    expected += perHour * shareByAge(age)
    const mean = ratio * expected
    const seen = Math.max(0, mean - less * Math.sqrt(dispersionAt(expected, volume) * mean))
    for (const weighed of WORSE_RATIOS) {
      const log = logLikelihoodRatio({ seen, foreseen: expected }, weighed, volume)
      logs.push(log)
      most = Math.max(most, log)
    }
  }
  if (logs.length === 0) return Number.NEGATIVE_INFINITY
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0)) - Math.log(WORSE_RATIOS.length)
}

/** @returns the smallest lasting rise that is found within 14 days in half of all cases, as a ratio to a hundredth; null above ×5. */
export function smallestFound(volume: Volume, level: number): number | null {
  let [low, high] = [100, 500]
  if (hoursToFind(volume, high / 100, level) === null) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (hoursToFind(volume, middle / 100, level) === null) low = middle
    else high = middle
  }
  return high / 100
}
