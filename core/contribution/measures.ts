/**
 * The additive measures of a cell, in the order of the rollup tables' columns. They depend on events and policy alone,
 * never on the present time: what is pending and what is accepted follows from `resolved`, the broken ones and the age
 * of the cohort. The AI's share of each follows from the cell's handler.
 */
export const COUNT_MEASURES = [
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
  'resolutionMs',
  'unbrokenHandlingMs',
] as const

/** Money, in integer micros (1e-6 of the workspace's currency). */
export const COST_MEASURES = ['handlingMicros', 'reworkMicros', 'failureImpactMicros'] as const

export type CountMeasure = (typeof COUNT_MEASURES)[number]
export type CostMeasure = (typeof COST_MEASURES)[number]

export type Measures = { [M in CountMeasure]: number } & { [M in CostMeasure]: bigint }

const NOTHING = Object.fromEntries([
  ...COUNT_MEASURES.map((measure) => [measure, 0]),
  ...COST_MEASURES.map((measure) => [measure, 0n]),
]) as Measures

/** @returns all measures at 0, a fresh object. */
export const noMeasures = (): Measures => ({ ...NOTHING })

/** Adds `factor` times `addition` to `sum`, in place. */
export function accumulate(sum: Measures, addition: Measures, factor: 1 | -1 = 1): void {
  // Most measures of most additions are 0, and a new bigint is not free.
  for (const measure of COUNT_MEASURES) if (addition[measure] !== 0) sum[measure] += factor * addition[measure]
  for (const measure of COST_MEASURES) {
    if (addition[measure] !== 0n) sum[measure] += factor === 1 ? addition[measure] : -addition[measure]
  }
}

/** @returns whether every measure is 0. */
export const isNothing = (measures: Measures): boolean =>
  COUNT_MEASURES.every((measure) => measures[measure] === 0) && COST_MEASURES.every((measure) => measures[measure] === 0n)
