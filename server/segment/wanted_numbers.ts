import type { ClientBase } from 'pg'
import { HANDLERS } from '#core/event/types.ts'
import type { Filters } from '#core/figures/query.ts'
import { DIMENSIONS, type Dimension, MAX_VALUES_PER_DIMENSION } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS, handlerNumber, NOT_SAID, OTHER } from '#core/segment/numbers.ts'
import { OTHER_VALUES, tellValue, toldValue } from '#core/segment/told_value.ts'
import { ask } from '../platform/postgres/ask.ts'

/** The workspace's values and their numbers, for reading filters and naming rows. */
export interface ValueNames {
  /** A value as it is told. */
  valueOf: (dimension: Dimension, number: number) => string | null
  /** The number of a value that is told so; undefined where none is. */
  numberOf: (dimension: Dimension, told: string | null) => number | undefined
  /** How many values of a dimension there can be in figures: those with a number, "not said" and the others. */
  countOf: (dimension: Dimension) => number
  /** Dimensions with more values than are told apart. */
  truncated: Dimension[]
}

/** What filters are read by. */
export type ValueNumbers = Pick<ValueNames, 'numberOf'>

/** @param dimensions those that are asked for. */
export async function readValueNames(
  client: ClientBase,
  workspaceId: number,
  dimensions: readonly Dimension[],
): Promise<ValueNames> {
  const places = dimensions.flatMap((dimension) => (dimension === 'handler' ? [] : [DIMENSION_NUMBERS.numberOf[dimension]]))
  type Row = { dimension: number; number: number; value: string }
  const { rows } = await ask<Row>(client, 'segment/names', [workspaceId, places, MAX_VALUES_PER_DIMENSION])
  const values = new Map<string, string>()
  const numbers = new Map<string, number>()
  const counts = new Map<Dimension, number>()
  for (const { dimension, number, value } of rows) {
    const name = DIMENSION_NUMBERS.nameOf(dimension)
    values.set(`${name}/${number}`, tellValue(value))
    numbers.set(`${name}/${value}`, number)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const isFull = (row: { number: number }): boolean => row.number > MAX_VALUES_PER_DIMENSION
  const full = new Set(rows.filter(isFull).map((row) => DIMENSION_NUMBERS.nameOf(row.dimension)))
  return {
    valueOf: (dimension, number) => (number === OTHER ? OTHER_VALUES : (values.get(`${dimension}/${number}`) ?? null)),
    numberOf: (dimension, told) => {
      if (told === null) return NOT_SAID
      if (told === OTHER_VALUES) return OTHER
      const value = toldValue(told)
      return value === undefined ? undefined : numbers.get(`${dimension}/${value}`)
    },
    countOf: (dimension) => (dimension === 'handler' ? HANDLERS.length : (counts.get(dimension) ?? 0) + 2),
    truncated: DIMENSIONS.filter((dimension) => dimension !== 'handler' && full.has(dimension)),
  }
}

/** @returns the numbers that a filter lets through, or null where it lets all through. */
export function wantedNumbers(dimension: Dimension, filters: Filters, names: ValueNumbers): number[] | null {
  const values = filters[dimension]
  if (!values) return null
  if (dimension === 'handler') return HANDLERS.filter((handler) => values.includes(handler)).map(handlerNumber)
  return values.flatMap((value) => names.numberOf(dimension, value) ?? [])
}

/** @returns the wanted numbers of every dimension: the parameters that `isWanted` speaks of. */
export const wantedOfAll = (filters: Filters, names: ValueNumbers): (number[] | null)[] =>
  DIMENSIONS.map((dimension) => wantedNumbers(dimension, filters, names))

/**
 * @param columns of the dimensions, in the order of DIMENSIONS.
 * @param first the number of the first parameter.
 * @returns a condition that rows with wanted numbers meet.
 */
export const isWanted = (columns: readonly string[], first: number): string =>
  columns
    .map((column, index) => `($${first + index}::smallint[] is null or ${column} = any ($${first + index}))`)
    .join('\n  and ')
