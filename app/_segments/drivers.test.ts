import { describe, expect, it } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { driversOf, foremost, isSmall } from './drivers.ts'

const topic = (name: string, cases: number, accepted: number, handling: number): FigureRow => {
  const matured = someSums({ counts: { cases, accepted }, handling })
  return someRow('2026-11-02T00:00:00Z', { topic: name }, { total: matured, matured, maturedHuman: someSums({}) })
}
const BEFORE = someAnswer([topic('refund', 100, 80, 200), topic('delivery', 100, 80, 200), topic('old', 50, 20, 100)])
const NOW = someAnswer([topic('refund', 100, 60, 240), topic('delivery', 100, 80, 180), topic('new', 10, 8, 20)])

describe('what drives the change', () => {
  const drivers = driversOf(NOW, BEFORE)

  it('is told where two ranges are compared in which something was accepted', () => {
    expect(drivers?.before).toBeCloseTo(500 / 180, 12)
    expect(drivers?.after).toBeCloseTo(440 / 148, 12)
    expect(driversOf(NOW, undefined)).toBeNull()
    expect(driversOf(NOW, someAnswer([topic('refund', 10, 0, 20)]))).toBeNull()
  })

  it('adds up with what segments add that have no row now', () => {
    const shown = NOW.rows.map((row) => Object.values(drivers?.of(row) ?? {}).reduce((sum, part) => sum + part, 0))
    const sum = shown.reduce((all, adds) => all + adds, 0) + (drivers?.gone ?? 0)
    expect(sum).toBeCloseTo(440 / 148 - 500 / 180, 12)
    expect(drivers?.gone).not.toBeCloseTo(0, 3)
  })

  it('has its longest bar for the segment that adds or takes most', () => {
    expect(drivers?.largest).toBeGreaterThan(0)
    const all = NOW.rows.map((row) => Math.abs(Object.values(drivers?.of(row) ?? {}).reduce((sum, part) => sum + part, 0)))
    expect(drivers?.largest).toBe(Math.max(...all, Math.abs(drivers?.gone ?? 0)))
  })

  it('is foremost the segment that went the way of the whole: up in a rise, down in a fall', () => {
    const back = driversOf(BEFORE, NOW)
    expect(drivers && foremost(NOW.rows, drivers)?.row.segment.topic).toBe('refund')
    expect(back && foremost(BEFORE.rows, back)?.row.segment.topic).toBe('refund')
    expect(back && foremost(BEFORE.rows, back)?.adds).toBeLessThan(0)
  })

  it('is no segment where nothing moved', () => {
    const still = driversOf(NOW, NOW)
    expect(still && foremost(NOW.rows, still)).toBeUndefined()
  })
})

it('calls a segment small below thirty matured cases', () => {
  expect(isSmall(topic('a', 29, 1, 1))).toBe(true)
  expect(isSmall(topic('a', 30, 1, 1))).toBe(false)
})
