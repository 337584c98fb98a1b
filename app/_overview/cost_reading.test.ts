import { describe, expect, it } from 'vitest'
import type { CostPoint } from '../_ui/cost_point.ts'
import { costReading, totalOf } from './cost_reading.ts'

const WORDS = {
  formatStart: (start: string) => start.slice(0, 10),
  money: (amount: number) => amount.toFixed(2),
  against: 'the 28 days before',
}
const NOTHING: CostPoint = {
  start: '2026-11-02T00:00:00Z',
  parts: null,
  known: null,
  estimate: null,
  before: null,
  pending: 0,
  tooEarly: null,
  marks: [],
}
const linesOf = (point: Partial<CostPoint>, words = {}) =>
  costReading({ ...NOTHING, ...point }, { ...WORDS, ...words }).lines.map(({ name, value }) => `${name} ${value}`)

describe('what a step of the cost chart says', () => {
  const parts = { handling: 1.5, rework: 0.5, failureImpact: 0, overhead: 0.25 }

  it('is its cost, the parts that there are, and the time before', () => {
    expect(linesOf({ parts, before: 2 })).toEqual([
      'Per accepted resolution 2.25',
      'Handling 1.50',
      'Rework 0.50',
      'Overhead 0.25',
      'The 28 days before 2.00',
    ])
    expect(linesOf({ parts, before: 2 }, { against: null })).toHaveLength(4)
    expect([totalOf({ ...NOTHING, parts }), totalOf(NOTHING)]).toEqual([2.25, 0])
  })

  it('is what is known so far and what is expected, and why that is not all', () => {
    const open = { known: 2, estimate: { value: 3, low: 2.5, high: 3.5 }, pending: 8 }
    expect(linesOf(open)).toEqual(['Expected 3.00', 'Nine times in ten 2.50 to 3.50', 'Provisional, at least 2.00'])
    expect(costReading({ ...NOTHING, ...open }, WORDS)).toMatchObject({
      heading: '2026-11-02',
      notes: ['Not settled: 8 resolutions may still be taken back, so it can only rise.'],
    })
  })

  it('says why nothing is expected, where that is known', () => {
    const open = { ...NOTHING, known: 2, pending: 8, tooEarly: 'Too early.' }
    expect(costReading(open, WORDS).notes.slice(1)).toEqual(['Too early.'])
    expect(linesOf(open)).toEqual(['Provisional, at least 2.00'])
  })

  it('says what happened, and that nothing did', () => {
    const marks = [
      { kind: 'release', label: 'v2' },
      { kind: 'alert', label: 'AI drifts' },
      { kind: 'policy', label: 'policy 3' },
    ] as const
    const { notes } = costReading({ ...NOTHING, marks }, WORDS)
    expect(notes).toEqual(['Nothing was accepted.', 'Released: v2.', 'New policy 3.', 'Alert: AI drifts'])
  })

  it('says what somebody wrote, behind what happened; of many the first', () => {
    const note = (label: string) => ({ kind: 'note', label }) as const
    const saidOf = (...marks: CostPoint['marks']) => costReading({ ...NOTHING, known: 1, marks }, WORDS).notes.slice(1)
    expect(saidOf(note('a'), { kind: 'release', label: 'v2' })).toEqual(['Released: v2.', 'Note: a'])
    expect(saidOf(...['a', 'b', 'c', 'd'].map(note)).at(-1)).toBe('Note: d')
    expect(saidOf(...['a', 'b', 'c', 'd', 'e', 'f'].map(note)).slice(3)).toEqual(['Note: d', 'And 2 more notes.'])
  })
})
