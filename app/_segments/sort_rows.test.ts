import { describe, expect, it } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { sortRows } from './sort_rows.ts'

/** A topic with some cases at some cost for each; no case, no cost per case. */
function topic(name: string | null, cases: number, costPerCase: number, language = 'de'): FigureRow {
  const total = someSums({ counts: { cases }, handling: cases * costPerCase })
  return someRow('2026-11-02T00:00:00Z', { topic: name, language }, { total, matured: total, maturedHuman: total })
}

const rows = [
  topic('refund', 20, 9),
  topic('address', 0, 1),
  topic('Invoice', 100, 10),
  topic('delivery', 20, 2.5),
  topic(null, 0, 1),
]
const order = (column: string, descending: boolean, of: readonly FigureRow[] = rows) =>
  sortRows(of, { column, descending }).map(({ segment }) => segment.topic)

describe('the order of segments', () => {
  it('is that of the numbers, not of how they are written; what has none stands last, either way', () => {
    expect(order('costPerCase', false)).toEqual(['delivery', 'refund', 'Invoice', null, 'address'])
    expect(order('costPerCase', true)).toEqual(['Invoice', 'refund', 'delivery', null, 'address'])
  })

  it('is that of the names among equals, either way, wherever they stood', () => {
    expect(order('cases', true)).toEqual(['Invoice', 'delivery', 'refund', null, 'address'])
    expect(order('cases', false)).toEqual([null, 'address', 'delivery', 'refund', 'Invoice'])
    expect(order('cases', true, [...rows].reverse())).toEqual(order('cases', true))
  })

  it('may be that of a dimension, as words are ordered', () => {
    expect(order('topic', false)).toEqual([null, 'address', 'delivery', 'Invoice', 'refund'])
    expect(order('topic', true)).toEqual(['refund', 'Invoice', 'delivery', 'address', null])
    const twins = [topic('refund', 1, 1, 'sv'), topic('address', 1, 1, 'de')]
    expect(order('language', false, twins)).toEqual(['address', 'refund'])
    expect(order('language', true, twins)).toEqual(['refund', 'address'])
    const parts = [topic('b', 1, 1, 'ab'), topic('a', 1, 1, 'az')]
    expect(order('cases', true, parts)).toEqual(['b', 'a'])
  })

  it('is that of the cases where a column is not known', () => {
    expect(order('mood', true)).toEqual(order('cases', true))
  })

  it('may be that of what each adds to the change, where that is known', () => {
    const adds = new Map(rows.map((row, place) => [row, place === 1 ? null : (place * 7) % 5]))
    const sorted = (descending: boolean) =>
      sortRows(rows, { column: 'contribution', descending }, (row) => adds.get(row) ?? null).map(({ segment }) => segment.topic)
    expect(sorted(true)).toEqual(['Invoice', null, 'delivery', 'refund', 'address'])
    expect(sorted(false)).toEqual(['refund', 'delivery', null, 'Invoice', 'address'])
    expect(order('contribution', true)).toEqual(order('cases', true))
  })

  it('leaves the rows that it was given as they are', () => {
    const before = [...rows]
    sortRows(rows, { column: 'cases', descending: true })
    expect(rows).toEqual(before)
  })
})
