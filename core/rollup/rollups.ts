import { adderOf, isNothing, MEASURES, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { Cell } from '../recount/cells.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { DIMENSION_PAIRS, handlerNumber } from '../segment/numbers.ts'
import { type DayStart, type Rollup, rollupOf } from './rollup.ts'

/** Sums of a quarter hour, handler and whole segment. */
export const QUARTERS: Rollup = rollupOf<Cell>({
  name: 'quarter',
  table: 'rollup_quarter',
  keys: [
    { name: 'cohort', sqlType: 'timestamptz', of: (cell) => cell.cohortMs },
    { name: 'handler', sqlType: 'smallint', of: (cell) => handlerNumber(cell.handler) },
    ...OPEN_DIMENSIONS.map((dimension, place) => ({
      name: dimensionColumn(dimension),
      sqlType: 'smallint' as const,
      of: (cell: Cell) => cell.segment[place] ?? 0,
    })),
  ],
  time: 'cohort',
  measures: MEASURES,
  presence: ['cases', 'conversations'],
  cellsOf: (cells) => [...cells],
})

interface DayCell {
  pair: number
  dayMs: number
  handler: Handler
  a: number
  b: number
  measures: Measures
}

/** Sums of a local day, handler and pair of dimensions. */
export const DAYS: Rollup = rollupOf<DayCell>({
  name: 'day',
  table: 'rollup_day',
  keys: [
    { name: 'pair', sqlType: 'smallint', of: (cell) => cell.pair },
    { name: 'day', sqlType: 'timestamptz', of: (cell) => cell.dayMs },
    { name: 'handler', sqlType: 'smallint', of: (cell) => handlerNumber(cell.handler) },
    { name: 'a', sqlType: 'smallint', of: (cell) => cell.a },
    { name: 'b', sqlType: 'smallint', of: (cell) => cell.b },
  ],
  time: 'day',
  measures: MEASURES,
  presence: ['cases', 'conversations'],
  cellsOf: dayCellsOf,
})

/**
 * Every table of sums: what is listed here is written with each batch, verified, and dropped with its version.
 *
 * A further one is an entry more, and its migration. The nowcast's (docs/drift.md), say, tells breaks apart by the hour of the cohort and how many hours later they came. With
 * `breakAgeHours` in a contribution and in the cell that sums it up, its entry is the keys `cohort` (the cell's hour), `handler`
 * and `age_hours`, the four `broken…` as its measures and its presence, and for `cellsOf` the same sum as for days.
 */
export const ROLLUPS: readonly Rollup[] = [QUARTERS, DAYS]

/** Numbers of values are 16 bits. */
const VALUES = 2 ** 16

function dayCellsOf(cells: readonly Cell[], dayStart: DayStart): DayCell[] {
  const sums = DIMENSION_PAIRS.map(() => new Map<number, DayCell>())
  const days = new Map<number, number>()
  for (const { cohortMs, handler, segment, measures } of cells) {
    const dayMs = dayStart(cohortMs)
    const day = days.get(dayMs) ?? days.size
    days.set(dayMs, day)
    const add = adderOf(measures)
    for (const [index, { number: pair, places }] of DIMENSION_PAIRS.entries()) {
      const [a, b] = [segment[places[0]] ?? 0, segment[places[1]] ?? 0]
      // A number is a quicker key than a text, and this is the worker's innermost loop.
      const key = ((day * 2 + handlerNumber(handler)) * VALUES + a) * VALUES + b
      const own = sums[index]
      const sum = own?.get(key) ?? { pair, dayMs, handler, a, b, measures: noMeasures() }
      own?.set(key, sum)
      add(sum.measures)
    }
  }
  return sums.flatMap((own) => [...own.values()].filter((cell) => !isNothing(cell.measures)))
}
