import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareWaterfall } from './waterfall.ts'

const prepare = (before: number, steps: number[], band: { low: number; high: number } | null = null) =>
  prepareWaterfall({ before, steps, after: steps.reduce((sum, one) => sum + one, before), band })

describe('a waterfall', () => {
  it('has each bar begin where the last one ended, within the width', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((micros) => micros / 1e6)
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 12 }), (before, steps) => {
        const { rows } = prepare(before, steps)
        expect(rows).toHaveLength(steps.length + 2)
        for (const [place, row] of rows.entries()) {
          const start = row.kind === 'fall' ? row.left + row.width : row.left
          if (place > 0) expect(start).toBeCloseTo(rows[place - 1]?.end ?? Number.NaN, 6)
          expect(row.left).toBeGreaterThanOrEqual(-1e-6)
          expect(row.left + row.width).toBeLessThanOrEqual(100 + 1e-6)
        }
        expect(rows.at(-1)?.end).toBeCloseTo(rows.at(-2)?.end ?? Number.NaN, 6)
      }),
    )
  })

  it('rises to the right and falls to the left, on a scale that suits it', () => {
    const { rows, ticks, tickStep } = prepare(2.7, [0.2, -0.1])
    expect(rows.map(({ kind }) => kind)).toEqual(['before', 'rise', 'fall', 'after'])
    expect(ticks.map(({ value }) => value)).toEqual([2.7, 2.75, 2.8, 2.85, 2.9])
    expect(tickStep).toBeCloseTo(0.05, 12)
    expect(rows.map(({ left, width }) => [Math.round(left), Math.round(width)])).toEqual([
      [0, 0],
      [0, 100],
      [50, 50],
      [50, 0],
    ])
  })

  it('is drawn without a step, and with one of nothing', () => {
    expect(prepare(3, []).rows.map(({ kind, end }) => [kind, end])).toEqual([
      ['before', 50],
      ['after', 50],
    ])
    expect(prepare(3, [0]).rows[1]).toEqual({ place: 1, kind: 'none', left: 50, width: 0, end: 50 })
    expect(prepare(0, []).rows[0]?.end).toBe(50)
  })

  it('crosses 0', () => {
    const { rows, ticks } = prepare(-1, [2])
    expect(rows[1]).toEqual({ place: 1, kind: 'rise', left: 0, width: 100, end: 100 })
    expect(ticks.some(({ value, x }) => value === 0 && x === 50)).toBe(true)
  })

  it('keeps a small step beside a huge one', () => {
    const { rows } = prepare(1, [1e9, 1])
    expect(rows[2]?.kind).toBe('rise')
    expect(rows[2]?.width).toBeGreaterThan(0)
  })

  it('has room for the band of what is expected', () => {
    const { band, rows } = prepare(2, [1], { low: 2.5, high: 4 })
    expect(band).toEqual({ left: 25, width: 75 })
    expect(rows.at(-1)?.end).toBe(50)
    expect(prepare(2, [1]).band).toBeNull()
  })
})
