import { describe, expect, it } from 'vitest'
import type { Stint } from '../stint/types.ts'
import { addToSums, CASE_SUMS, type CaseSums, caseSumColumn, caseSumsOf, caseSumType, joinSums, noSums, sumsIn } from './sums.ts'
import type { StintRole } from './types.ts'

const stint = (handler: Stint['handler'], outcome: Stint['outcome']): Stint => ({
  conversation: 'c',
  position: 0,
  startMs: 1_000,
  endMs: 61_000,
  outcome,
  handler,
  openedBy: 'started',
  costMicros: 7n,
  takenUpMs: null,
})
const numbered: CaseSums = caseSumsOf(Object.fromEntries(CASE_SUMS.map((sum, place) => [caseSumColumn(sum), String(place + 1)])))

describe('the sums of a case', () => {
  it.each<[StintRole, Stint['handler'], Stint['outcome'], Partial<CaseSums>]>([
    ['root', 'ai', 'resolved', { aiStints: 1, aiHandleMs: 60_000 }],
    ['root', 'ai', 'open', {}],
    ['root', 'human', 'abandoned', { humanStints: 1, humanHandleMs: 60_000 }],
    ['prelude', 'ai', 'passed_on', { preludeMicros: 7n, aiStints: 1, aiHandleMs: 60_000 }],
    ['rework', 'ai', 'escalated', { reworkStints: 1, reworkMicros: 7n, aiStints: 1, aiHandleMs: 60_000 }],
    [
      'rework',
      'human',
      'resolved',
      { reworkStints: 1, reworkMicros: 7n, humanReworkStints: 1, humanStints: 1, humanHandleMs: 60_000 },
    ],
    ['rework', 'human', 'open', { reworkStints: 1, reworkMicros: 7n, humanReworkStints: 1 }],
  ])('of a %s by %s, %s', (role, handler, outcome, expected) => {
    const sums = noSums()
    addToSums(sums, stint(handler, outcome), role, 1)
    expect(sums).toEqual({ ...noSums(), stints: 1, ...expected })
    addToSums(sums, stint(handler, outcome), role, -1)
    expect(sums).toEqual(noSums())
  })

  it('are added each to itself, and taken from a case without what else it is', () => {
    const sums = sumsIn({ ...numbered, reachMs: 5 } as CaseSums)
    expect(sums).toEqual(numbered)
    joinSums(sums, numbered)
    expect(CASE_SUMS.map((sum) => Number(sums[sum]))).toEqual(CASE_SUMS.map((_, place) => 2 * (place + 1)))
  })

  it('have columns of their names, large enough for money and times', () => {
    expect(caseSumColumn('humanReworkStints')).toBe('human_rework_stints')
    for (const sum of CASE_SUMS) expect([sum, caseSumType(sum)]).toEqual([sum, /Ms$|Micros$/.test(sum) ? 'bigint' : 'integer'])
    expect(typeof numbered.preludeMicros).toBe('bigint')
    expect(typeof numbered.aiHandleMs).toBe('number')
  })
})
