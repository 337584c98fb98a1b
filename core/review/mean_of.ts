import type { Cell } from './cell.ts'
import type { ReviewUnit } from './review_figures.ts'

/** A figure over several periods. */
export interface Mean {
  value: number | null
  error: number | null
  /** Of how many periods it is: those before the first case, and those of which nothing can be told, are left out. */
  periods: number
  sample: number
}

/** @returns cells of what has settled, or is expected: others would make a mean of what is not alike. */
export const comparable = ({ standing }: Pick<Cell, 'standing'>): boolean => standing === 'settled' || standing === 'expected'

/** @returns the figure of several periods taken together; of counts how many there were in one of them. */
export function meanOf(cells: readonly Cell[], unit: ReviewUnit): Mean {
  const first = cells.findIndex(({ sample }) => sample > 0)
  const since = first < 0 ? [] : cells.slice(first)
  const sample = since.reduce((sum, cell) => sum + cell.sample, 0)
  if (unit === 'count') {
    const known = since.filter((cell) => comparable(cell) || cell.sample === 0)
    const total = known.reduce((sum, { value }) => sum + (value ?? 0), 0)
    if (known.length === 0) return { value: null, error: null, periods: 0, sample }
    return { value: total / known.length, error: Math.sqrt(total) / known.length, periods: known.length, sample }
  }
  const known = since.filter(comparable)
  const weight = known.reduce((sum, cell) => sum + cell.weight, 0)
  if (weight === 0) return { value: null, error: null, periods: 0, sample }
  const value = known.reduce((sum, cell) => sum + (cell.value ?? 0) * cell.weight, 0) / weight
  const error = known.some((cell) => cell.error === null)
    ? null
    : Math.hypot(...known.map((cell) => (cell.error ?? 0) * cell.weight)) / weight
  return { value: unit === 'micros' ? Math.round(value) : value, error, periods: known.length, sample }
}
