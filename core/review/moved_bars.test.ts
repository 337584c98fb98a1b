import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import { someRow } from '../figures/testing/some_answer.ts'
import { someSums } from '../figures/testing/some_sums.ts'
import { someMoved, someMovedSegment } from '../moved/testing/some_moved.ts'
import { type Compared, movedBars } from './moved_bars.ts'

const AI = { handler: 'ai', language: 'de' }
const HUMAN = { handler: 'human', language: 'de' }

/** Costs as they stand in all rows and in matured ones, which bears more, so that one cannot stand for the other. */
function rowOf(segment: FigureRow['segment'], cases: number, overhead: number): FigureRow {
  const matured = someSums({ counts: { cases }, handling: 50, overhead })
  return someRow('2026-11-02T00:00:00Z', segment, {
    total: someSums({ counts: { cases: cases * 2 }, handling: 50, overhead: overhead * 6 }),
    matured,
    maturedHuman: someSums({}),
  })
}

/** Of 1,000 cases 800 are accepted, in both periods; the AI takes 600 of them, then 800. */
const told = someMoved([
  someMovedSegment(AI, { handling: 90_000, mix: 500, recontact: 2_000 }, { before: { cases: 600 }, after: { cases: 800 } }),
  someMovedSegment(HUMAN, { handling: -40_000, rework: -300, churn: 2_500 }, { before: { cases: 400 }, after: { cases: 200 } }),
])
const compared: Compared = {
  ...{ told, basis: 'settled' },
  before: [rowOf(HUMAN, 400, 40), rowOf(AI, 600, 30)],
  after: [rowOf(AI, 800, 56), rowOf(HUMAN, 200, 15)],
}
const barsOf = (some: Compared) => Object.fromEntries(movedBars(some).map(({ key, micros }) => [key, micros]))

describe('the steps from the last period to this one', () => {
  it('have overhead by itself, which handling has with the rest', () => {
    // A case bears 0.05 by the AI, then 0.07, and it has on average 7 in 10 of the cases; by people 0.1, then 0.075, of 3 in 10.
    const [ai, human] = [(0.7 * 0.02e6) / 0.8, (0.3 * -0.025e6) / 0.8]
    expect(barsOf(compared)).toEqual({
      ...{ mix: 500, recontact: 2_000, churn: 2_500, rework: -300 },
      ...{ costAi: 90_000 - ai, costHuman: -40_000 - human, overhead: ai + human },
    })
  })

  it('are read from all cases where they have not settled: thrice the overhead of a settled one', () => {
    expect(barsOf({ ...compared, basis: 'nowcast' }).overhead).toBe((0.7 * 0.06e6) / 0.8 + (0.3 * -0.075e6) / 0.8)
  })

  it('stand in the order in which they are told, and sum to the change', () => {
    const bars = movedBars(compared)
    expect(bars.map(({ key }) => key)).toEqual(['mix', 'recontact', 'churn', 'rework', 'costAi', 'costHuman', 'overhead'])
    expect(bars.reduce((sum, { micros }) => sum + micros, 0)).toBe(Number(told.changeMicros))
  })

  it('have no overhead of a segment that had no case in one of the periods', () => {
    const before = [rowOf(HUMAN, 400, 40), rowOf(AI, 0, 0)]
    expect(barsOf({ ...compared, before }).overhead).toBe((0.3 * -0.025e6) / 0.8)
    expect(barsOf({ ...compared, after: [] }).overhead).toBeUndefined()
  })
})
