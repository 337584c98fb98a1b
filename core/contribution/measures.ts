/**
 * The additive measures of a cell, in the order of the rollup tables' columns: the one place that lists them. They depend on
 * events and policy alone, never on the present time: what is pending and what is accepted follows from `resolved`, the
 * broken ones and the age of the cohort. The AI's share of each follows from the cell's handler.
 */
const COUNT_MEASURES = [
  'cases',
  'resolved',
  'brokenRecontact',
  'brokenReopen',
  'brokenEscalation',
  'brokenChurn',
  'escalated',
  'abandoned',
  'anonymousCases',
  'conversations',
  'handedOff',
  'afterHoursStarted',
  'afterHoursContained',
  'reworkStints',
  'ratings',
  'ratingSum',
  'satisfiedRatings',
  'brokenHumanRework',
  'aiStints',
  'humanStints',
  'handoffs',
  'handoffsTakenUp',
  'handoffsInTime',
] as const

/** Sums of times, in milliseconds. */
const DURATION_MEASURES = ['resolutionMs', 'unbrokenHandlingMs', 'aiHandleMs', 'humanHandleMs', 'handoffWaitMs'] as const

/** Money, in integer micros (1e-6 of the workspace's currency). */
const COST_MEASURES = ['handlingMicros', 'reworkMicros', 'failureImpactMicros'] as const

/** A broken resolution has one of these: what broke it. */
export const BREAK_MEASURES = [
  'brokenRecontact',
  'brokenReopen',
  'brokenEscalation',
  'brokenChurn',
] as const satisfies readonly CountMeasure[]

export type CountMeasure = (typeof COUNT_MEASURES)[number]
/** Counts and sums of times: JavaScript numbers. */
export type NumberMeasure = CountMeasure | (typeof DURATION_MEASURES)[number]
export type CostMeasure = (typeof COST_MEASURES)[number]
export type Measure = NumberMeasure | CostMeasure

export type Measures = { [M in NumberMeasure]: number } & { [M in CostMeasure]: bigint }

const NUMBER_MEASURES: readonly NumberMeasure[] = [...COUNT_MEASURES, ...DURATION_MEASURES]

export const MEASURES: readonly Measure[] = [...NUMBER_MEASURES, ...COST_MEASURES]

/**
 * The way of counting. A version of the policy keeps the one that it was counted under, and lacks the measures that came
 * later; so whoever adds a measure raises this, and says below since when it is counted. Workers then count all history anew. Since 3,
 * a walk of `followsUp` has 32 links at most; since 4, breaks are counted by their age (core/rollup/rollups.ts).
 */
export const COUNTING = 4

const COUNTED_SINCE: Readonly<Partial<Record<Measure, number>>> = {
  brokenHumanRework: 2,
  aiStints: 2,
  humanStints: 2,
  handoffs: 2,
  handoffsTakenUp: 2,
  handoffsInTime: 2,
  aiHandleMs: 2,
  humanHandleMs: 2,
  handoffWaitMs: 2,
}

/** @returns whether a version that was counted in some way has the measure. */
export const isCounted = (measure: Measure, countedAs: number): boolean => (COUNTED_SINCE[measure] ?? 1) <= countedAs

const COLUMN_OF = Object.fromEntries(
  MEASURES.map((measure) => [measure, measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
) as Record<Measure, string>

/** @returns the column that holds a measure, in every rollup that has it. */
export const measureColumn = (measure: Measure): string => COLUMN_OF[measure]

/** @returns the column's type. No quarter hour or day has two billion of anything; times and money need 64 bits. */
export const measureType = (measure: Measure): 'integer' | 'bigint' =>
  COUNT_MEASURES.some((count) => count === measure) ? 'integer' : 'bigint'

const NOTHING = Object.fromEntries([
  ...NUMBER_MEASURES.map((measure) => [measure, 0]),
  ...COST_MEASURES.map((measure) => [measure, 0n]),
]) as Measures

/** @returns all measures at 0, a fresh object. */
export const noMeasures = (): Measures => ({ ...NOTHING })

/** @returns the measures with those at 0 that a version counted in this way does not have. */
export function withoutUncounted(measures: Measures, countedAs: number): Measures {
  if (countedAs >= COUNTING) return measures
  const kept = MEASURES.map((measure) => [measure, isCounted(measure, countedAs) ? measures[measure] : NOTHING[measure]])
  return Object.fromEntries(kept) as Measures
}

/** Adds `factor` times `addition` to `sum`, in place. */
export function accumulate(sum: Measures, addition: Measures, factor: 1 | -1 = 1): void {
  // Most measures of most additions are 0, and a new bigint is not free.
  for (const measure of NUMBER_MEASURES) if (addition[measure] !== 0) sum[measure] += factor * addition[measure]
  for (const measure of COST_MEASURES) {
    if (addition[measure] !== 0n) sum[measure] += factor === 1 ? addition[measure] : -addition[measure]
  }
}

/** @returns what adds the measures to a sum, in place, for those that go into many: most are 0, and are passed over once. */
export function adderOf(addition: Measures): (sum: Measures) => void {
  const numbers = NUMBER_MEASURES.filter((measure) => addition[measure] !== 0)
  const costs = COST_MEASURES.filter((measure) => addition[measure] !== 0n)
  return (sum) => {
    for (const measure of numbers) sum[measure] += addition[measure]
    for (const measure of costs) sum[measure] += addition[measure]
  }
}

/** @returns whether it is money, in whole micros. */
export const isCost = (measure: Measure): measure is CostMeasure => COST_MEASURES.some((cost) => cost === measure)

/** @returns whether every measure is 0. */
export const isNothing = (measures: Measures): boolean =>
  NUMBER_MEASURES.every((measure) => measures[measure] === 0) && COST_MEASURES.every((measure) => measures[measure] === 0n)
