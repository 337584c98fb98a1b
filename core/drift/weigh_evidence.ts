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

/** How sure one is of what is expected. */
export interface Sureness {
  /** φ of the series; of costs, the variance of one unit's cost by its mean. */
  dispersion: number
  /** Ē: φ is that of so many as a day brings, and of fewer it is nearer to 1. Without, it is that of any number. */
  perDay?: number
  /** What a day brings now, where that is more. */
  mostPerDay?: number
  /** Breaks that the level was learned from. Without, it is known exactly. */
  learnedFrom?: number
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
 * @param sureness with nothing but φ it is the formula of section 3; what else the product takes in: there, "How sure".
 */
export function weighEvidence({ observed, expected }: Evidenced, ratios: readonly number[], sureness: Sureness): Evidence {
  if (ratios.length === 0) return { logEvidence: Number.NEGATIVE_INFINITY, start: null, ratio: Number.NaN }
  const terms: number[] = []
  const best = { term: Number.NEGATIVE_INFINITY, start: null as number | null, ratio: Number.NaN }
  let [seen, foreseen] = [0, 0]
  for (let start = observed.length - 1; start >= 0; start--) {
    seen += observed[start] ?? 0
    foreseen += expected[start] ?? 0
    const term = logSumOfExponents(ratios.map((ratio) => logLikelihoodRatio({ seen, foreseen }, ratio, sureness)))
    terms.push(term)
    if (term > best.term) Object.assign(best, { term, start, ratio: seen / foreseen })
  }
  return { logEvidence: logSumOfExponents(terms) - Math.log(ratios.length), start: best.start, ratio: best.ratio }
}

/** @returns ln of how much likelier `seen` is with `ratio` times as many than with as many as expected. */
export function logLikelihoodRatio(
  { seen, foreseen }: { seen: number; foreseen: number },
  ratio: number,
  sureness: Sureness,
): number {
  const now = dispersionAt(foreseen, sureness)
  if (sureness.learnedFrom === undefined) return (seen * Math.log(ratio) - (ratio - 1) * foreseen) / now
  // Given both counts, that of the change is binomial, whatever the level was (Przyborowski and Wilenski, 1940).
  const before = (sureness.learnedFrom * now) / sureness.dispersion
  return (seen * Math.log(ratio) - (before + seen) * Math.log1p(((ratio - 1) * foreseen) / (before + foreseen))) / now
}

/** @returns φ where so much is expected: what strikes a whole day strikes a part of it as a part. */
export const dispersionAt = (foreseen: number, { dispersion, perDay, mostPerDay = perDay }: Sureness): number =>
  perDay === undefined || perDay === 0 ? dispersion : 1 + ((dispersion - 1) * Math.min(foreseen, mostPerDay ?? perDay)) / perDay

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
