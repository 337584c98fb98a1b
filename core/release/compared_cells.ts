import { at } from '../nowcast/numbers.ts'
import type { AgeTally } from './tally_ages.ts'
import type { ComparedCell } from './weigh_ratio.ts'

/** Odds that differ by less than this, in logarithms, count as the same: a hundred thousand cells become some hundreds. */
const FOLD = 0.01

/**
 * @param pairs what the earlier and the later version came to in the same segment, and where they ran together on the same day.
 * @returns the ages at which something broke and both were at risk, those of like odds as one.
 */
export function comparedCells(pairs: Iterable<readonly [before: AgeTally, after: AgeTally]>): ComparedCell[] {
  const folded = new Map<number, ComparedCell>()
  for (const [before, after] of pairs) {
    for (let age = 0; age < before.exposure.length; age++) {
      const logOdds = Math.log(at(after.exposure, age) / at(before.exposure, age))
      const total = at(before.broken, age) + at(after.broken, age)
      if (total > 0 && Number.isFinite(logOdds)) fold(folded, { logOdds, total, after: at(after.broken, age) })
    }
  }
  return [...folded.values()]
}

function fold(folded: Map<number, ComparedCell>, { logOdds, total, after }: ComparedCell): void {
  const place = Math.round(logOdds / FOLD)
  const cell = folded.get(place) ?? { logOdds: 0, total: 0, after: 0 }
  const sum = cell.total + total
  // The mean odds of what is folded: what its error does to a likelihood is of second order.
  folded.set(place, {
    logOdds: (cell.logOdds * cell.total + logOdds * total) / sum,
    total: sum,
    after: cell.after + after,
  })
}
