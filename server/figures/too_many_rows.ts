import { Problem } from '#core/problem.ts'

/** An answer has at most this many rows, each of some 3 kB; each is made of up to four sums (handler, matured or not). */
export const MAX_ROWS = 10_000
export const MAX_SUMS = 4 * MAX_ROWS

export const tooManyRows = (): Problem =>
  new Problem('invalid_parameter', `more than ${MAX_ROWS.toLocaleString('en')} rows: ask for fewer steps or dimensions`)
