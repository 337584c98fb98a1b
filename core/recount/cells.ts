import { accumulate, isNothing, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Contribution } from '../contribution/of_case.ts'
import type { Handler } from '../event/types.ts'
import { DIMENSION_PAIRS, handlerNumber, type SegmentNumbers } from '../segment/numbers.ts'

export interface Cell {
  cohortMs: number
  handler: Handler
  segment: SegmentNumbers
  measures: Measures
}

/** A cell of the rollup by local day, handler and one pair of dimensions. */
export interface DayCell {
  pair: number
  dayMs: number
  handler: Handler
  a: number
  b: number
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

  /** @returns the cells that are not 0, in the order of the rollup's key: who writes in order cannot deadlock. */
  cells(): Cell[] {
    return [...this.#cells.values()].filter((cell) => !isNothing(cell.measures)).sort(compareCells)
  }
}

const compareCells = (a: Cell, b: Cell): number =>
  a.cohortMs - b.cohortMs || handlerNumber(a.handler) - handlerNumber(b.handler) || compareNumbers(a.segment, b.segment)

function compareNumbers(a: SegmentNumbers, b: SegmentNumbers): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** @returns the same sums by local day and pair of dimensions, in the order of that rollup's key. */
export function dayCellsOf(cells: readonly Cell[], dayStart: (ms: number) => number): DayCell[] {
  const sums = new Map<string, DayCell>()
  for (const cell of cells) {
    const dayMs = dayStart(cell.cohortMs)
    for (const { number: pair, places } of DIMENSION_PAIRS) {
      const [a, b] = [cell.segment[places[0]] as number, cell.segment[places[1]] as number]
      const key = `${pair}/${dayMs}/${cell.handler}/${a}/${b}`
      let sum = sums.get(key)
      if (!sum) {
        sum = { pair, dayMs, handler: cell.handler, a, b, measures: noMeasures() }
        sums.set(key, sum)
      }
      accumulate(sum.measures, cell.measures)
    }
  }
  return [...sums.values()].filter((cell) => !isNothing(cell.measures)).sort(compareDayCells)
}

const compareDayCells = (a: DayCell, b: DayCell): number =>
  a.pair - b.pair || a.dayMs - b.dayMs || handlerNumber(a.handler) - handlerNumber(b.handler) || a.a - b.a || a.b - b.b
