import { type BreaksToCome, breaksToCome, type CohortRun, liveHours, shareOf } from './breaks_to_come.ts'
import { type LaterRework, laterReworkOf } from './later_rework.ts'
import { slotOf } from './live_segment.ts'
import { at, sum } from './numbers.ts'
import { type LevelReading, readLevels } from './read_levels.ts'
import type { Series } from './series.ts'

/** Of a normal distribution, 90 % lie within as many standard deviations. */
const Z = 1.6448536269514722
const FEWEST_BASELINE_BREAKS = 50
/** Of a run, below which nothing is said of it. */
export const FEWEST_RESOLUTIONS = 30

/** What a run of cohorts has come to so far; costs in any unit of money. */
export interface RunSoFar {
  /** N and B, both with those broken at once. */
  resolved: number
  broken: number
  /** Escalated and abandoned. */
  lost: number
  /** Full cost of its cases. */
  cost: number
  /** One for each handler. */
  laterRework: readonly LaterRework[]
  /** k̄ and σ²: of what a break costs, for each segment of the series. */
  breakCosts: readonly BreakCost[]
}

export interface BreakCost {
  mean: number
  variance: number
}

/** An estimate with its 90 % band. */
export interface Estimate {
  estimate: number
  low: number
  high: number
}

/** What a run of cohorts will have come to when it has matured. */
export interface Nowcast {
  rate: Estimate
  /** Cost per accepted resolution, in the unit of the costs; null where nothing would be accepted. */
  cost: Estimate | null
  levels: LevelReading
  toCome: BreaksToCome
  /** Y, in the unit of the costs. */
  laterRework: number
  /** X_t, where contacts may only come sooner; else null. */
  timingReading: number | null
}

/** Final: all have matured, so that there is nothing to estimate. */
export type NowcastResult = Nowcast | 'too early' | 'final'

/** @returns the nowcast of a run of hourly cohorts of a series: docs/drift.md, section 2. */
export function nowcast(series: Series, run: CohortRun, soFar: RunSoFar): NowcastResult {
  const live = liveHours(series, run)
  if (live.firstHour > live.lastHour) return 'final'
  if (series.steadiness.breaks < FEWEST_BASELINE_BREAKS || soFar.resolved < FEWEST_RESOLUTIONS) return 'too early'
  const levels = readLevels(series, (live.firstHour + live.lastHour + 1) / 2)
  const toCome = breaksToCome(series, run, levels)
  const reworks = soFar.laterRework.map((of) => laterReworkOf(of, series))
  const laterRework = sum(reworks)
  const timingReading = levels.timingCounts ? timingOf(series, run) : null
  const readings = timingReading === null ? [toCome.expected] : [toCome.expected, timingReading]
  const of: Of = {
    soFar,
    variance: toCome.variance.total,
    laterRework,
    breakCost: {
      mean: weightedMean(soFar.breakCosts, toCome.bySegment, ({ mean }) => mean),
      variance: weightedMean(soFar.breakCosts, toCome.bySegment, ({ variance }) => variance),
    },
    squareOverMean: weightedMean(soFar.laterRework, reworks, ({ squareOverMean }) => squareOverMean),
  }
  return {
    rate: over(readings.map((expected) => rateOf(expected, of))),
    cost: costOver(readings.map((expected) => costOf(expected, of))),
    levels,
    toCome,
    laterRework,
    timingReading,
  }
}

interface Of {
  soFar: RunSoFar
  variance: number
  laterRework: number
  breakCost: BreakCost
  squareOverMean: number
}

/** The first one's, where none has any weight. */
function weightedMean<T>(all: readonly T[], weights: readonly number[], measure: (one: T) => number): number {
  const total = sum(weights)
  if (total === 0) return all[0] === undefined ? 0 : measure(all[0])
  return sum(all.map((one, index) => at(weights, index) * measure(one))) / total
}

function rateOf(expected: number, { soFar: { resolved, broken, lost }, variance }: Of): Estimate {
  const cases = resolved + lost
  const estimate = (resolved - broken - expected) / cases
  const reach = (Z * Math.sqrt(variance)) / cases
  const cut = (rate: number): number => Math.min(Math.max(rate, 0), (resolved - broken) / cases)
  return { estimate: cut(estimate), low: cut(estimate - reach), high: cut(estimate + reach) }
}

function costOf(expected: number, { soFar, variance, laterRework, breakCost, squareOverMean }: Of): Estimate | null {
  const accepted = soFar.resolved - soFar.broken - expected
  if (accepted <= 0) return null
  const { mean, variance: each } = breakCost
  const estimate = (soFar.cost + mean * expected + laterRework) / accepted
  const ofCosts = expected * each + laterRework * squareOverMean
  const reach = Z * Math.sqrt(((mean + estimate) / accepted) ** 2 * variance + ofCosts / accepted ** 2)
  // A nowcast never beats the provisional figure.
  const cut = (cost: number): number => Math.max(cost, soFar.cost / (soFar.resolved - soFar.broken))
  return { estimate: cut(estimate), low: cut(estimate - reach), high: cut(estimate + reach) }
}

/** The first one's estimate, and a band that reaches over all. */
const over = (all: readonly Estimate[]): Estimate => ({
  estimate: all[0]?.estimate ?? Number.NaN,
  low: Math.min(...all.map(({ low }) => low)),
  high: Math.max(...all.map(({ high }) => high)),
})

const costOver = (all: readonly (Estimate | null)[]): Estimate | null => (all[0] ? over(all.filter((one) => one !== null)) : null)

/** X_t: the baseline's total for these hours, less what has broken. */
function timingOf(series: Series, run: CohortRun): number {
  const { bands, segments } = series
  const { firstHour, lastHour } = liveHours(series, run)
  let [total, broken] = [0, 0]
  for (let hour = firstHour; hour <= lastHour; hour++) {
    const [slot, share] = [slotOf(bands, hour), shareOf(run, hour)]
    for (const { resolved, atRisk, factor, hazard } of segments) {
      total += share * at(resolved, slot) * (1 - Math.exp(-factor * at(hazard.row(hour), bands.windowHours)))
      broken += share * (at(resolved, slot) - at(atRisk, slot))
    }
  }
  return Math.max(0, total - broken)
}
