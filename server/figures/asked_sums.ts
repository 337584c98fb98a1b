import type { DayShare } from '#core/figures/overhead.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { measuresUnder } from '#core/figures/rests_on.ts'
import type { Span } from '#core/figures/steps.ts'
import type { Stretch } from '#core/figures/stretches.ts'
import type { RowSumNames } from '#core/figures/sum_names.ts'
import { type Rollup, withMeasures } from '#core/rollup/rollup.ts'
import { DAYS, QUARTERS } from '#core/rollup/rollups.ts'
import { type Dimension, dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_PAIRS, type DimensionPair } from '#core/segment/numbers.ts'
import { sumValues } from '../rollup/sum_statement.ts'
import { type ValueNumbers, wantedNumbers } from '../segment/wanted_numbers.ts'
import { MAX_SUMS } from './too_many_rows.ts'

export interface SpansQuestion {
  workspaceId: number
  version: number
  /** The way of counting under which the version's history was counted. */
  countedAs: number
  query: FiguresQuery
  /** The sums that are asked for, or that what is asked for is made of. */
  sums: RowSumNames
  spans: readonly Span[]
  shares: readonly DayShare[]
  names: ValueNumbers
  /** More sums are refused; those of the largest answer where left out. */
  mostSums?: number
  /** Cases are summed up whoever their root was by, unless that is asked for. */
  handlersAsOne?: boolean
}

/** @returns the pair of dimensions whose daily sums can answer, or undefined where more than two are involved. */
export function pairFor({ by, filters, step }: FiguresQuery): DimensionPair | undefined {
  if (step === 'hour') return undefined
  const involved = OPEN_DIMENSIONS.filter((dimension) => by.includes(dimension) || filters[dimension])
  return DIMENSION_PAIRS.find(({ dimensions }) => involved.every((dimension) => dimensions.includes(dimension)))
}

/** What of a rollup is asked. */
export interface AskedSums {
  rollup: Rollup
  /** Of `sumListsStatement`. */
  values: unknown[]
  /** The dimensions that are told apart, by the columns of their numbers. */
  told: [column: string, dimension: Dimension][]
  mostSums: number
}

const DIMENSION_OF_COLUMN: Record<string, Dimension> = {
  handler: 'handler',
  ...Object.fromEntries(OPEN_DIMENSIONS.map((dimension) => [dimensionColumn(dimension), dimension])),
}

export function askedOfDays(question: SpansQuestion, stretches: Stretch[], { dimensions, number }: DimensionPair): AskedSums {
  const [a, b] = dimensions
  return askedOf(DAYS, question, stretches, { handler: 'handler', a, b }, { pair: number })
}

export const askedOfQuarters = (question: SpansQuestion, stretches: Stretch[]): AskedSums =>
  askedOf(QUARTERS, question, stretches, DIMENSION_OF_COLUMN)

/** @param dimensionOf the dimensions by the columns of the rollup that hold their numbers. @param fixed the columns that have one number. */
function askedOf(
  rollup: Rollup,
  question: SpansQuestion,
  stretches: Stretch[],
  dimensionOf: Readonly<Record<string, Dimension>>,
  fixed: Readonly<Record<string, number>> = {},
): AskedSums {
  const { workspaceId, version, query, spans, shares, names, mostSums = MAX_SUMS, handlersAsOne = false } = question
  const isTold = (dimension: Dimension): boolean => query.by.includes(dimension) || (dimension === 'handler' && !handlersAsOne)
  const keys = Object.entries(dimensionOf).map(([column, dimension]) => [
    column,
    { told: isTold(dimension), wanted: wantedNumbers(dimension, query.filters, names) },
  ])
  const measures = measuresUnder(question.sums)
  const values = sumValues(rollup, {
    workspaceId,
    version,
    stretches,
    spansMs: spans.map(({ startMs }) => startMs),
    shares,
    maxRows: mostSums + 1,
    keys: { ...fixed, ...Object.fromEntries(keys) },
  })
  return {
    // Medians are read where the cases that are resolved are few.
    rollup: withMeasures(rollup, (measure) => measure === 'resolved' || measures.has(measure)),
    values,
    told: Object.entries(dimensionOf).filter(([, dimension]) => query.by.includes(dimension)),
    mostSums,
  }
}
