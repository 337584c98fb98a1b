import { hourOf } from '../case/break_age.ts'
import { accumulate, BREAK_MEASURES, isNothing, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Contribution } from '../contribution/of_case.ts'
import type { Handler } from '../event/types.ts'
import type { SegmentNumbers } from '../segment/numbers.ts'

/** What is counted of a quarter hour, a handler and a whole segment. */
export interface Cell {
  cohortMs: number
  handler: Handler
  segment: SegmentNumbers
  measures: Measures
}

/** Which of the resolutions of an hour, a handler and a whole segment broke at one age: the measures of breaks, and no others. */
export interface BreakCell extends Cell {
  ageHours: number
}

/** The finest sums, of which all others are made. */
export interface FinestSums {
  cells: readonly Cell[]
  breaks: readonly BreakCell[]
}

/** Sums contributions by cohort, handler and segment, and what was broken by its age, too. */
export class CellSums {
  readonly #cells = new Map<string, Cell>()
  readonly #breaks = new Map<string, BreakCell>()

  add(contribution: Contribution, segment: SegmentNumbers, factor: 1 | -1): void {
    const { cohortMs, handler, measures, breakAgeHours } = contribution
    const name = `${handler}/${segment.join('/')}`
    const key = `${cohortMs}/${name}`
    let cell = this.#cells.get(key)
    if (!cell) {
      cell = { cohortMs, handler, segment, measures: noMeasures() }
      this.#cells.set(key, cell)
    }
    accumulate(cell.measures, measures, factor)
    if (breakAgeHours === null) return
    const sum = this.#breakCell(name, { cohortMs: hourOf(cohortMs), ageHours: breakAgeHours, handler, segment })
    for (const measure of BREAK_MEASURES) sum[measure] += factor * measures[measure]
  }

  #breakCell(name: string, place: Omit<BreakCell, 'measures'>): Measures {
    const key = `${place.cohortMs}/${place.ageHours}/${name}`
    let cell = this.#breaks.get(key)
    if (!cell) {
      cell = { ...place, measures: noMeasures() }
      this.#breaks.set(key, cell)
    }
    return cell.measures
  }

  /** @returns the sums that are not 0, in any order. */
  finest(): FinestSums {
    return { cells: [...this.#cells.values()].filter(isSomething), breaks: [...this.#breaks.values()].filter(isSomething) }
  }
}

const isSomething = ({ measures }: Cell): boolean => !isNothing(measures)
