import type { SeriesState } from './series_names.ts'
import { alarmLevel, BETTER_RATIOS, type Evidence, type Sureness, WORSE_RATIOS, weighEvidence } from './weigh_evidence.ts'

/** At this part of the promised hours a series is watched more closely: of 90 days, 30. */
const WATCHING_SHARE = 1 / 3

const OF_BREAKS = { worse: WORSE_RATIOS, better: BETTER_RATIOS }

/** What a series has shown by cohort hour, against what was expected of it. */
export interface Shown {
  /** The hour of the first cohort. */
  firstHour: number
  observed: Float64Array
  expected: Float64Array
  dispersion: number
  /** How sure one is of what is expected; without, φ says it all. */
  sureness?: Sureness
  /** Of how much more and less is asked; without, what fits breaks. None: it is not watched in that direction. */
  ratios?: { worse: readonly number[]; better: readonly number[] }
  /** What is weighed against is this part of what was expected: where fewer are usual, too. */
  leastPart?: number
}

/** What speaks for a change, and what follows. */
export interface Verdict {
  state: SeriesState
  /** ln M in each direction; −Infinity without cohorts. */
  worse: number
  better: number
  /** Of the direction for which more speaks: ν, and observed by expected since then. */
  startHour: number | null
  ratio: number | null
  observed: number
  expected: number
}

/**
 * @param promisedHours mean time between false alarms of this series, at least.
 * @returns how a series stands by the evidence in both directions; the stronger one decides.
 */
export function judge(shown: Shown, promisedHours: number): Verdict {
  const { firstHour, observed, expected, dispersion, sureness = { dispersion }, ratios = OF_BREAKS, leastPart = 1 } = shown
  const weighed = { observed, expected: leastPart === 1 ? expected : expected.map((one) => one * leastPart) }
  const worse = weighEvidence(weighed, ratios.worse, sureness)
  const better = weighEvidence(weighed, ratios.better, sureness)
  const isBetter = better.logEvidence > worse.logEvidence
  const { start, ratio, logEvidence } = isBetter ? better : worse
  const since = (values: Float64Array): number => (start === null ? 0 : values.subarray(start).reduce((sum, one) => sum + one, 0))
  return {
    state: stateOf(logEvidence, isBetter, promisedHours),
    worse: worse.logEvidence,
    better: better.logEvidence,
    startHour: start === null ? null : firstHour + start,
    ratio: Number.isFinite(ratio) ? ratio * leastPart : null,
    observed: since(observed),
    expected: since(expected),
  }
}

function stateOf(logEvidence: Evidence['logEvidence'], isBetter: boolean, promisedHours: number): SeriesState {
  if (logEvidence >= alarmLevel(promisedHours)) return isBetter ? 'better' : 'drifting'
  return logEvidence >= alarmLevel(promisedHours * WATCHING_SHARE) ? 'watching' : 'steady'
}

/** ln of evidence that is none: JSON has no infinity. */
export const NO_EVIDENCE = -700
/** ln 1e9: beyond it nobody asks how often. */
const LARGEST_LOG = Math.log(1e9)

/** @returns evidence in words of time: chance alone would look like this once in so many hours. */
export const onceInHours = (logEvidence: number): number =>
  logEvidence > NO_EVIDENCE ? Math.exp(Math.min(logEvidence, LARGEST_LOG)) : 0
