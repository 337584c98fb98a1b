import { type Measure, type Measures, measureColumn, measureType } from '../contribution/measures.ts'
import type { FinestSums } from '../recount/cells.ts'

/** A column of a table of sums. An instant is given in milliseconds since 1970. */
export interface RollupColumn {
  name: string
  sqlType: 'smallint' | 'integer' | 'bigint' | 'timestamptz'
}

/** A part of what tells the cells of a rollup apart, behind workspace and version, and how a cell gives it. */
interface Key<C> extends RollupColumn {
  of: (cell: C) => number
}

interface Description<C extends { measures: Measures }> {
  /** How differences name it: `quarter` of `rollup_quarter`. */
  name: string
  table: string
  /** In the order of the primary key. */
  keys: readonly Key<C>[]
  /** Which of the keys is the time of the cohort: figures read stretches of it. What stands before it they read one of. */
  time: string
  measures: readonly Measure[]
  /** The way of counting (`COUNTING`) since which it is written: an older version of the policy has only a part of it. */
  countedSince: number
  /** Every contribution has one of these: a cell in which none of them goes down cannot go back to nothing. */
  presence: readonly Measure[]
  /** Sums up the finest sums into the cells of this rollup; they come in any order. @param dayStart of the local day of an instant. */
  cellsOf: (finest: FinestSums, dayStart: DayStart) => C[]
}

export type DayStart = (ms: number) => number

/** A table of sums, as far as those who write, read, verify and drop it must know. */
export interface Rollup extends Omit<Description<{ measures: Measures }>, 'keys' | 'cellsOf'> {
  keys: readonly RollupColumn[]
  /** Keys, then measures. */
  columns: readonly RollupColumn[]
  /** The sums of some cells, one list for each of `columns`, their rows in the order of the key: none where nothing is left. */
  valuesOf: (finest: FinestSums, dayStart: DayStart) => Values
  /** Of such sums the keys of those rows that may take a cell back to nothing, one list for each of `keys`: none where there are none. */
  fallingOf: (values: Values) => Values
}

type Values = readonly (readonly (number | bigint)[])[]

/** @returns the rollup with all that follows from its description. */
export function rollupOf<C extends { measures: Measures }>({ keys, cellsOf, ...rest }: Description<C>): Rollup {
  const columns = [...keys, ...rest.measures.map((measure) => ({ name: measureColumn(measure), sqlType: measureType(measure) }))]
  return {
    ...rest,
    keys,
    columns: columns.map(({ name, sqlType }) => ({ name, sqlType })),
    fallingOf(values) {
      const presence = rest.presence.map((measure) => values[keys.length + rest.measures.indexOf(measure)] ?? [])
      const rows = [...(values[0] ?? []).keys()].filter((row) => presence.some((column) => Number(column[row]) < 0))
      return rows.length === 0 ? [] : values.slice(0, keys.length).map((column) => rows.map((row) => column[row] ?? 0))
    },
    valuesOf(finest, dayStart) {
      const own = cellsOf(finest, dayStart).sort(byKey(keys))
      if (own.length === 0) return []
      return [
        ...keys.map((key) => own.map((cell) => key.of(cell))),
        ...rest.measures.map((measure) => own.map((cell) => cell.measures[measure])),
      ]
    },
  }
}

/** @returns the rollup as far as it has certain measures. */
export const withMeasures = (rollup: Rollup, isWanted: (measure: Measure) => boolean): Rollup => {
  const measures = rollup.measures.filter(isWanted)
  const names = new Set([...rollup.keys.map(({ name }) => name), ...measures.map(measureColumn)])
  return { ...rollup, measures, columns: rollup.columns.filter(({ name }) => names.has(name)) }
}

/** @returns whether a version that was counted in some way has all of the rollup. */
export const isWhole = ({ countedSince }: Rollup, countedAs: number): boolean => countedSince <= countedAs

/** Who writes in the order of the key cannot deadlock. */
const byKey =
  <C>(keys: readonly Key<C>[]) =>
  (a: C, b: C): number => {
    for (const { of } of keys) {
      const difference = of(a) - of(b)
      if (difference !== 0) return difference
    }
    return 0
  }
