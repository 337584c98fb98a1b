import { describe, expect, it } from 'vitest'
import { someRow } from '../figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '../figures/testing/some_sums.ts'
import { type Known, type Measures, NOTHING, readCell } from './cell.ts'
import type { PeriodRows } from './period_rows.ts'

const ROW = someRow('2026-11-02T00:00:00Z', {}, UNLIKE_SUMS)
const EMPTY = someRow('2026-11-02T00:00:00Z', {}, { ...UNLIKE_SUMS, total: someSums({}) })
const known = (value: number | null): Known => ({ value, weight: 3 })
const measures: Measures = { settled: () => known(1), expected: () => known(2), provisional: () => known(3) }
const inPeriod = (isSettled: boolean, isOver = true): PeriodRows => ({
  ...{ address: '2026-w45', fromMs: 0, toMs: 1, isOver, isSettled },
  ...{ all: ROW, ai: null, human: null },
})

describe('how far a figure can be relied on', () => {
  it.each<[string, Partial<Measures>, PeriodRows, string, number | null]>([
    ['settled, where all of the period has', {}, inPeriod(true), 'settled', 1],
    ['expected, where it has not', {}, inPeriod(false), 'expected', 2],
    ['so far, where nothing is expected', { expected: () => null }, inPeriod(false), 'provisional', 3],
    ['so far, where what is expected has no value', { expected: () => known(null) }, inPeriod(false), 'provisional', 3],
    ['so far, where what is expected is no number', { expected: () => known(Number.NaN) }, inPeriod(false), 'provisional', 3],
    ['settled at the end, where nothing is to come', { settlesAtEnd: true }, inPeriod(false), 'settled', 1],
    ['not before that end', { settlesAtEnd: true }, inPeriod(false, false), 'expected', 2],
    ['nothing, where what has settled has no value', { settled: () => known(null) }, inPeriod(true), 'none', null],
  ])('%s', (_, changed, rows, standing, value) => {
    expect(readCell({ ...measures, ...changed }, ROW, rows)).toMatchObject({ standing, value })
  })

  it('goes with how many cases it rests on, and what is known of it', () => {
    const cell = readCell({ ...measures, settled: () => ({ ...known(0), low: -1, high: 1 }) }, ROW, inPeriod(true))
    expect(cell).toEqual({ standing: 'settled', value: 0, weight: 3, low: -1, high: 1, error: null, sample: 1_000 })
  })

  it('is nothing without a case', () => {
    expect([null, EMPTY].map((row) => readCell(measures, row, inPeriod(true)))).toEqual([NOTHING, NOTHING])
  })
})
