import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEASURES, measureColumn, measureType, noMeasures } from '../contribution/measures.ts'
import type { Cell } from '../recount/cells.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { DIMENSION_PAIRS } from '../segment/numbers.ts'
import { type Rollup, withMeasures } from './rollup.ts'
import { DAYS, QUARTERS, ROLLUPS } from './rollups.ts'

const HOUR_MS = 3_600_000
const START_MS = Date.UTC(2026, 3, 1)
const dayStart = (ms: number): number => ms - (ms % (24 * HOUR_MS))

const anyCell: fc.Arbitrary<Cell> = fc.record({
  cohortMs: fc.nat(100).map((hours) => START_MS + hours * HOUR_MS),
  handler: fc.constantFrom('ai', 'human'),
  segment: fc.tuple(...OPEN_DIMENSIONS.map(() => fc.constantFrom(0, 1, 2, 1_001))),
  measures: fc
    .record({
      cases: fc.integer({ min: -1, max: 2 }),
      conversations: fc.integer({ min: -1, max: 1 }),
      rework: fc.bigInt({ min: -2n, max: 2n }),
    })
    .map(({ rework, ...counts }) => ({ ...noMeasures(), ...counts, reworkMicros: rework })),
})

/** Rows by the columns of a rollup; `values` has a list for each column. */
const rowsOf = ({ columns }: Rollup, values: readonly (readonly (number | bigint)[])[]): Record<string, number | bigint>[] =>
  (values[0] ?? []).map((_, row) => Object.fromEntries(columns.map(({ name }, at) => [name, values[at]?.[row] ?? 0])))

const keyOf = (row: Record<string, number | bigint>, { keys }: Rollup): number[] => keys.map(({ name }) => Number(row[name]))

function expectInOrder(rollup: Rollup, rows: readonly Record<string, number | bigint>[]): void {
  const keys = rows.map((row) => keyOf(row, rollup))
  for (const [index, key] of keys.slice(1).entries()) {
    const before = keys[index] ?? []
    const at = key.findIndex((part, place) => part !== before[place])
    expect(key[at]).toBeGreaterThan(before[at] ?? Number.NaN)
  }
}

describe('what is written of cells', () => {
  it('is, by quarter hour, each cell in the order of the key', () => {
    const second: Cell = {
      cohortMs: START_MS,
      handler: 'human',
      segment: [0, 0, 0, 0, 0],
      measures: { ...noMeasures(), cases: 2 },
    }
    const first: Cell = { cohortMs: START_MS, handler: 'ai', segment: [5, 4, 3, 2, 1], measures: { ...noMeasures(), cases: 1 } }
    const third: Cell = { ...first, cohortMs: START_MS + HOUR_MS }
    const rows = rowsOf(QUARTERS, QUARTERS.valuesOf([third, second, first], dayStart))
    expect(rows.map(({ cohort, handler, cases }) => [Number(cohort) - START_MS, handler, cases])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [HOUR_MS, 0, 1],
    ])
    expect(OPEN_DIMENSIONS.map((dimension) => rows[0]?.[dimensionColumn(dimension)])).toEqual([5, 4, 3, 2, 1])
  })

  it('is, by day, the sum of the cells with these two values, for each pair; sums of nothing are left out', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
        const sums = new Map<string, [number, number, bigint]>()
        for (const { cohortMs, handler, segment, measures } of cells) {
          for (const { number, places } of DIMENSION_PAIRS) {
            const key = [number, dayStart(cohortMs), handler === 'ai' ? 0 : 1, segment[places[0]], segment[places[1]]].join('/')
            const [cases, conversations, rework] = sums.get(key) ?? [0, 0, 0n]
            sums.set(key, [cases + measures.cases, conversations + measures.conversations, rework + measures.reworkMicros])
          }
        }
        const rows = rowsOf(DAYS, DAYS.valuesOf(cells, dayStart))
        const found = rows.map((row) => [keyOf(row, DAYS).join('/'), [row.cases, row.conversations, row.rework_micros]] as const)
        expect(new Map(found)).toEqual(new Map([...sums].filter(([, all]) => all.some((one) => Number(one) !== 0))))
        expect(found).toHaveLength(new Map(found).size)
        expectInOrder(DAYS, rows)
      }),
    )
  })

  it('is nothing of no cells', () => {
    for (const rollup of ROLLUPS) expect(rollup.valuesOf([], dayStart)).toEqual([])
  })

  it('may take a cell back to nothing where cases or conversations go down, and nowhere else', () => {
    const cell = (hour: number, change: Partial<Cell['measures']>): Cell => ({
      cohortMs: START_MS + hour * HOUR_MS,
      handler: 'ai',
      segment: [0, 0, 0, 0, 0],
      measures: { ...noMeasures(), ...change },
    })
    const cells = [
      cell(0, { cases: -1, conversations: 1 }),
      cell(1, { cases: 1, resolutionMs: -5 }),
      cell(2, { conversations: -1 }),
      cell(3, { brokenChurn: -1, reworkMicros: -4n }),
    ]
    const falling = QUARTERS.fallingOf(QUARTERS.valuesOf(cells, dayStart))
    expect(falling[0]).toEqual([START_MS, START_MS + 2 * HOUR_MS])
    expect(falling).toEqual([falling[0], ...QUARTERS.keys.slice(1).map(() => [0, 0])])
    expect(QUARTERS.fallingOf(QUARTERS.valuesOf(cells.slice(1, 2), dayStart))).toEqual([])
    expect(QUARTERS.fallingOf([])).toEqual([])
  })
})

describe('a description', () => {
  const typed = ({ keys }: Rollup): string[] => keys.map(({ name, sqlType }) => `${name} ${sqlType}`)

  it('names the tables of quarter hours and of days, with their keys in the order of the primary key', () => {
    expect(ROLLUPS.map(({ name, table, time }) => [name, table, time])).toEqual([
      ['quarter', 'rollup_quarter', 'cohort'],
      ['day', 'rollup_day', 'day'],
    ])
    const values = OPEN_DIMENSIONS.map((dimension) => `${dimensionColumn(dimension)} smallint`)
    expect(typed(QUARTERS)).toEqual(['cohort timestamptz', 'handler smallint', ...values])
    expect(typed(DAYS)).toEqual(['pair smallint', 'day timestamptz', 'handler smallint', 'a smallint', 'b smallint'])
    for (const { presence } of ROLLUPS) expect(presence).toEqual(['cases', 'conversations'])
  })

  it.each(ROLLUPS)('of $table has keys first, then a column for each measure', ({ keys, measures, columns, time }) => {
    expect(columns.slice(0, keys.length)).toEqual(keys.map(({ name, sqlType }) => ({ name, sqlType })))
    expect(columns.slice(keys.length)).toEqual(measures.map((one) => ({ name: measureColumn(one), sqlType: measureType(one) })))
    expect(measures).toEqual(MEASURES)
    expect(keys.find(({ name }) => name === time)?.sqlType).toBe('timestamptz')
  })

  it('may be cut to some measures, with their columns', () => {
    const few = withMeasures(DAYS, (measure) => measure === 'cases' || measure === 'reworkMicros')
    expect(few.measures).toEqual(['cases', 'reworkMicros'])
    expect(few.columns.map(({ name }) => name)).toEqual(['pair', 'day', 'handler', 'a', 'b', 'cases', 'rework_micros'])
    expect([few.table, few.keys]).toEqual([DAYS.table, DAYS.keys])
  })
})
