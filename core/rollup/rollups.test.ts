import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BREAK_MEASURES, COUNTING, MEASURES, measureColumn, measureType, noMeasures } from '../contribution/measures.ts'
import type { BreakCell, Cell, FinestSums } from '../recount/cells.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { DIMENSION_PAIRS } from '../segment/numbers.ts'
import { isWhole, type Rollup, withMeasures } from './rollup.ts'
import { BREAKS, DAYS, QUARTERS, ROLLUPS } from './rollups.ts'

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

const finest = (cells: readonly Cell[], breaks: readonly BreakCell[] = []): FinestSums => ({ cells, breaks })

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
    const rows = rowsOf(QUARTERS, QUARTERS.valuesOf(finest([third, second, first]), dayStart))
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
        const rows = rowsOf(DAYS, DAYS.valuesOf(finest(cells), dayStart))
        const found = rows.map((row) => [keyOf(row, DAYS).join('/'), [row.cases, row.conversations, row.rework_micros]] as const)
        expect(new Map(found)).toEqual(new Map([...sums].filter(([, all]) => all.some((one) => Number(one) !== 0))))
        expect(found).toHaveLength(new Map(found).size)
        expectInOrder(DAYS, rows)
      }),
    )
  })

  it('is, of breaks, each by hour, age, handler and segment, in the order of the key, and nothing of what did not break', () => {
    const cell: Cell = { cohortMs: START_MS, handler: 'ai', segment: [5, 4, 3, 2, 1], measures: { ...noMeasures(), cases: 9 } }
    const broken = (place: Partial<BreakCell>): BreakCell => ({
      ...cell,
      ageHours: 0,
      measures: { ...noMeasures(), brokenReopen: 1 },
      ...place,
    })
    const breaks = [
      broken({ cohortMs: START_MS + HOUR_MS, ageHours: -1 }),
      broken({ ageHours: 335 }),
      broken({ handler: 'human' }),
      broken({ ageHours: 2, measures: { ...noMeasures(), brokenRecontact: -2, brokenEscalation: 3, brokenChurn: 4 } }),
      broken({}),
    ]
    const values = BREAKS.valuesOf(finest([cell], breaks), dayStart)
    expect(rowsOf(BREAKS, values).map((row) => [Number(row.cohort) - START_MS, ...Object.values(row).slice(1)])).toEqual([
      [0, 0, 0, 5, 4, 3, 2, 1, 0, 1, 0, 0],
      [0, 0, 1, 5, 4, 3, 2, 1, 0, 1, 0, 0],
      [0, 2, 0, 5, 4, 3, 2, 1, -2, 0, 3, 4],
      [0, 335, 0, 5, 4, 3, 2, 1, 0, 1, 0, 0],
      [HOUR_MS, -1, 0, 5, 4, 3, 2, 1, 0, 1, 0, 0],
    ])
    // Only where one of the causes goes down can a cell be back at nothing.
    expect(BREAKS.fallingOf(values)).toEqual([START_MS, 2, 0, 5, 4, 3, 2, 1].map((value) => [value]))
    expect(BREAKS.valuesOf(finest([cell]), dayStart)).toEqual([])
  })

  it('is nothing of no cells', () => {
    for (const rollup of ROLLUPS) expect(rollup.valuesOf(finest([]), dayStart)).toEqual([])
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
    const falling = QUARTERS.fallingOf(QUARTERS.valuesOf(finest(cells), dayStart))
    expect(falling[0]).toEqual([START_MS, START_MS + 2 * HOUR_MS])
    expect(falling).toEqual([falling[0], ...QUARTERS.keys.slice(1).map(() => [0, 0])])
    expect(QUARTERS.fallingOf(QUARTERS.valuesOf(finest(cells.slice(1, 2)), dayStart))).toEqual([])
    expect(QUARTERS.fallingOf([])).toEqual([])
  })
})

describe('a description', () => {
  const typed = ({ keys }: Rollup): string[] => keys.map(({ name, sqlType }) => `${name} ${sqlType}`)

  it('names the tables of quarter hours and of days, with their keys in the order of the primary key', () => {
    expect(ROLLUPS.map(({ name, table, time }) => [name, table, time])).toEqual([
      ['quarter', 'rollup_quarter', 'cohort'],
      ['day', 'rollup_day', 'day'],
      ['break', 'rollup_break', 'cohort'],
    ])
    const values = OPEN_DIMENSIONS.map((dimension) => `${dimensionColumn(dimension)} smallint`)
    expect(typed(QUARTERS)).toEqual(['cohort timestamptz', 'handler smallint', ...values])
    expect(typed(DAYS)).toEqual(['pair smallint', 'day timestamptz', 'handler smallint', 'a smallint', 'b smallint'])
    expect(typed(BREAKS)).toEqual(['cohort timestamptz', 'age smallint', 'handler smallint', ...values])
    for (const { presence, measures } of [QUARTERS, DAYS])
      expect([presence, measures]).toEqual([['cases', 'conversations'], MEASURES])
    expect([BREAKS.presence, BREAKS.measures]).toEqual([BREAK_MEASURES, BREAK_MEASURES])
  })

  it('says under which way of counting a version has all of it', () => {
    expect([1, 3, 4].map((countedAs) => ROLLUPS.filter((one) => isWhole(one, countedAs)).map(({ name }) => name))).toEqual([
      ['quarter', 'day'],
      ['quarter', 'day'],
      ['quarter', 'day', 'break'],
    ])
    expect(ROLLUPS.every((one) => isWhole(one, COUNTING))).toBe(true)
  })

  it.each(ROLLUPS)('of $table has keys first, then a column for each measure', ({ keys, measures, columns, time }) => {
    expect(columns.slice(0, keys.length)).toEqual(keys.map(({ name, sqlType }) => ({ name, sqlType })))
    expect(columns.slice(keys.length)).toEqual(measures.map((one) => ({ name: measureColumn(one), sqlType: measureType(one) })))
    expect(keys.find(({ name }) => name === time)?.sqlType).toBe('timestamptz')
  })

  it('may be cut to some measures, with their columns', () => {
    const few = withMeasures(DAYS, (measure) => measure === 'cases' || measure === 'reworkMicros')
    expect(few.measures).toEqual(['cases', 'reworkMicros'])
    expect(few.columns.map(({ name }) => name)).toEqual(['pair', 'day', 'handler', 'a', 'b', 'cases', 'rework_micros'])
    expect([few.table, few.keys]).toEqual([DAYS.table, DAYS.keys])
  })
})
