/** How many times as many breaks: of a series that is watched for the worse, and for the better. */
export const WORSE_RATIOS = [1.1, 1.2, 1.35, 1.6, 2.2]
export const BETTER_RATIOS = [0.9, 0.8, 0.7, 0.5]

/** What cohorts have shown, oldest first, against what was expected of them by now; one entry a cohort. */
export interface Evidenced {
  /** Breaks; or costs, in any unit of money. */
  observed: ArrayLike<number>
  /** Above 0 in a cohort of which anything was to be expected. */
  expected: ArrayLike<number>
}

/** What speaks for a change. */
export interface Evidence {
  /** ln M: compare it with `alarmLevel`. −Infinity without cohorts. */
  logEvidence: number
  /** ν: the place of the first cohort of the change, if there was one; null without cohorts. */
  start: number | null
  /** Observed by expected since then; NaN where nothing was expected. */
  ratio: number
}

/**
 * A cohort-anchored Shiryaev–Roberts e-detector (Shin, Ramdas and Rinaldo, 2024): the sum over all starts, and the mean over
 * the ratios, of the likelihood ratio of a change against none. docs/drift.md, section 3. In control its mean grows by 1 an
 * hour, so that a threshold A gives a mean time of at least A hours between false alarms, whatever the stream.
 * @param dispersion φ of the series; of costs, the variance of one unit's cost by its mean.
 */
export function weighEvidence({ observed, expected }: Evidenced, ratios: readonly number[], dispersion: number): Evidence {
  if (ratios.length === 0) return { logEvidence: Number.NEGATIVE_INFINITY, start: null, ratio: Number.NaN }
  const terms: number[] = []
  const best = { term: Number.NEGATIVE_INFINITY, start: null as number | null, ratio: Number.NaN }
  let [seen, foreseen] = [0, 0]
  for (let start = observed.length - 1; start >= 0; start--) {
    seen += observed[start] ?? 0
    foreseen += expected[start] ?? 0
    const logs = ratios.map((ratio) => (seen * Math.log(ratio) - (ratio - 1) * foreseen) / dispersion)
    const term = logSumOfExponents(logs)
    terms.push(term)
    if (term > best.term) Object.assign(best, { term, start, ratio: seen / foreseen })
  }
  return { logEvidence: logSumOfExponents(terms) - Math.log(ratios.length), start: best.start, ratio: best.ratio }
}

/**
 * @param hoursBetweenFalseAlarms the promise: the mean time until the first false alarm is at least as long.
 * @param series for how many series together the promise is given.
 * @returns the log of the evidence at which a series is in alarm.
 */
export const alarmLevel = (hoursBetweenFalseAlarms: number, series = 1): number => Math.log(hoursBetweenFalseAlarms * series)

/** @returns ln Σ e^x, without overflow; −Infinity for none. */
function logSumOfExponents(logs: readonly number[]): number {
  const largest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  if (largest === Number.NEGATIVE_INFINITY) return largest
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0))
}
