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
] as const

/** Sums of times, in milliseconds. */
const DURATION_MEASURES = ['resolutionMs', 'unbrokenHandlingMs'] as const

/** Money, in integer micros (1e-6 of the workspace's currency). */
const COST_MEASURES = ['handlingMicros', 'reworkMicros', 'failureImpactMicros'] as const

export type CountMeasure = (typeof COUNT_MEASURES)[number]
/** Counts and sums of times: JavaScript numbers. */
export type NumberMeasure = CountMeasure | (typeof DURATION_MEASURES)[number]
export type CostMeasure = (typeof COST_MEASURES)[number]
export type Measure = NumberMeasure | CostMeasure

export type Measures = { [M in NumberMeasure]: number } & { [M in CostMeasure]: bigint }

const NUMBER_MEASURES: readonly NumberMeasure[] = [...COUNT_MEASURES, ...DURATION_MEASURES]

export const MEASURES: readonly Measure[] = [...NUMBER_MEASURES, ...COST_MEASURES]

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

/** @returns the measures of a row that has their columns, as the driver gives it: 64-bit integers and more as strings. */
export function measuresOf(row: Readonly<Record<string, unknown>>): Measures {
  const measures = noMeasures()
  for (const measure of NUMBER_MEASURES) measures[measure] = Number(row[COLUMN_OF[measure]])
  for (const measure of COST_MEASURES) measures[measure] = BigInt(String(row[COLUMN_OF[measure]]))
  return measures
}

/** Adds `factor` times `addition` to `sum`, in place. */
export function accumulate(sum: Measures, addition: Measures, factor: 1 | -1 = 1): void {
  // Most measures of most additions are 0, and a new bigint is not free.
  for (const measure of NUMBER_MEASURES) if (addition[measure] !== 0) sum[measure] += factor * addition[measure]
  for (const measure of COST_MEASURES) {
    if (addition[measure] !== 0n) sum[measure] += factor === 1 ? addition[measure] : -addition[measure]
  }
}

/** @returns whether every measure is 0. */
export const isNothing = (measures: Measures): boolean =>
  NUMBER_MEASURES.every((measure) => measures[measure] === 0) && COST_MEASURES.every((measure) => measures[measure] === 0n)
