import { Z } from './nowcast_score.ts'

/** What a day will have come to by the chain ladder, with its 90 % band; counts. */
export interface Ladder {
  estimate: number
  low: number
  high: number
}

/**
 * Mack's chain ladder (1993), without a distribution.
 * @param triangle for each day, oldest first, what had come by the end of its first day, its second, … as far as is known.
 * @returns what the last day that is known for `known` days will have come to.
 */
export function chainLadder(triangle: readonly (readonly number[])[], known: number): Ladder {
  const last = Math.max(...triangle.map((row) => row.length))
  const row = triangle.filter(({ length }) => length === known).at(-1) ?? []
  let ultimate = row[known - 1] ?? 0
  let relative = 0
  for (let from = known; from < last; from++) {
    const { factor, variance, base } = developmentAt(triangle, from)
    if (ultimate > 0 && factor > 0) relative += (variance / factor ** 2) * (1 / ultimate + 1 / base)
    ultimate *= factor
  }
  const reach = Z * ultimate * Math.sqrt(relative)
  return { estimate: ultimate, low: ultimate - reach, high: ultimate + reach }
}

/** How the days that are known for longer went on from their `from`-th day. */
function developmentAt(
  triangle: readonly (readonly number[])[],
  from: number,
): { factor: number; variance: number; base: number } {
  const rows = triangle.filter((row) => row.length > from && (row[from - 1] ?? 0) > 0)
  const base = rows.reduce((sum, row) => sum + (row[from - 1] ?? 0), 0)
  const factor = base > 0 ? rows.reduce((sum, row) => sum + (row[from] ?? 0), 0) / base : 1
  const squares = rows.reduce((sum, row) => {
    const start = row[from - 1] ?? 0
    return sum + start * ((row[from] ?? 0) / start - factor) ** 2
  }, 0)
  return { factor, variance: rows.length > 1 ? squares / (rows.length - 1) : 0, base: Math.max(base, 1) }
}
