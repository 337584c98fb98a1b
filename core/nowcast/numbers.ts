/** @returns a number of a list; 0 beyond its ends. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

/** @returns the sum of numbers. */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += at(values, index)
  return total
}

/** Adds to a number of a list. */
export const addTo = (values: Float64Array, index: number, more: number): void => {
  values[index] = at(values, index) + more
}
