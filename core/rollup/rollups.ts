import { adderOf, BREAK_MEASURES, isNothing, MEASURES, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { BreakCell, Cell, FinestSums } from '../recount/cells.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { DIMENSION_PAIRS, handlerNumber } from '../segment/numbers.ts'
import { type DayStart, type Rollup, rollupOf } from './rollup.ts'

/** A column for each open dimension of a whole segment. */
const SEGMENT_KEYS = OPEN_DIMENSIONS.map((dimension, place) => ({
  name: dimensionColumn(dimension),
  sqlType: 'smallint' as const,
  of: (cell: Cell) => cell.segment[place] ?? 0,
}))

/** Sums of a quarter hour, handler and whole segment. */
export const QUARTERS: Rollup = rollupOf<Cell>({
  name: 'quarter',
  table: 'rollup_quarter',
  keys: [
    { name: 'cohort', sqlType: 'timestamptz', of: (cell) => cell.cohortMs },
    { name: 'handler', sqlType: 'smallint', of: (cell) => handlerNumber(cell.handler) },
    ...SEGMENT_KEYS,
  ],
  time: 'cohort',
  measures: MEASURES,
  countedSince: 1,
  presence: ['cases', 'conversations'],
  cellsOf: ({ cells }) => [...cells],
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
  countedSince: 1,
  presence: ['cases', 'conversations'],
  cellsOf: dayCellsOf,
})

/**
 * Broken resolutions of an hour (UTC) by the age at which they broke, handler and whole segment, for the nowcast and for drift (docs/drift.md, section 1).
 * What was resolved, lost and spent is in the quarter hours. Figures do not read it.
 */
export const BREAKS: Rollup = rollupOf<BreakCell>({
  name: 'break',
  table: 'rollup_break',
  keys: [
    { name: 'cohort', sqlType: 'timestamptz', of: (cell) => cell.cohortMs },
    { name: 'age', sqlType: 'smallint', of: (cell) => cell.ageHours },
    { name: 'handler', sqlType: 'smallint', of: (cell) => handlerNumber(cell.handler) },
    ...SEGMENT_KEYS,
  ],
  time: 'cohort',
  measures: BREAK_MEASURES,
  countedSince: 4,
  presence: BREAK_MEASURES,
  cellsOf: ({ breaks }) => [...breaks],
})

/**
 * Every table of sums: what is listed here is written with each batch, verified, and dropped with its version. A further one is an
 * entry more, and its migration.
 */
export const ROLLUPS: readonly Rollup[] = [QUARTERS, DAYS, BREAKS]

/** Numbers of values are 16 bits. */
const VALUES = 2 ** 16

function dayCellsOf({ cells }: FinestSums, dayStart: DayStart): DayCell[] {
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
