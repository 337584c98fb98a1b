import { accumulate, isNothing, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Contribution } from '../contribution/of_case.ts'
import type { Handler } from '../event/types.ts'
import type { SegmentNumbers } from '../segment/numbers.ts'

/** What is counted of a quarter hour, a handler and a whole segment: the finest sums, of which all others are made. */
export interface Cell {
  cohortMs: number
  handler: Handler
  segment: SegmentNumbers
  measures: Measures
}

/** Sums contributions by cohort, handler and segment. */
export class CellSums {
  readonly #cells = new Map<string, Cell>()

  add({ cohortMs, handler, measures }: Contribution, segment: SegmentNumbers, factor: 1 | -1): void {
    const key = `${cohortMs}/${handler}/${segment.join('/')}`
    let cell = this.#cells.get(key)
    if (!cell) {
      cell = { cohortMs, handler, segment, measures: noMeasures() }
      this.#cells.set(key, cell)
    }
    accumulate(cell.measures, measures, factor)
  }

  /** @returns the cells that are not 0, in any order. */
  cells(): Cell[] {
    return [...this.#cells.values()].filter((cell) => !isNothing(cell.measures))
  }
}
