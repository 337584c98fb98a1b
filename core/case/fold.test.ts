import { describe, expect, it } from 'vitest'
import type { Stint } from '../stint/types.ts'
import { foldIssue, foldStint } from './fold.ts'
import { CASE_SUMS, caseSumColumn, caseSumsOf, caseSumType, noSums, sumsIn } from './sums.ts'
import { FOLD_START } from './types.ts'

const WINDOW = 100

/** A stint from `startMs` to `endMs`, resolved by the AI, in a conversation named for its start. */
const stintOf = (startMs: number, endMs: number, change: Partial<Stint> = {}): Stint => ({
  conversation: `c${startMs}`,
  position: 0,
  startMs,
  endMs,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 0n,
  takenUpMs: null,
  ...change,
})

describe('reading one more stint', () => {
  const reaching = (reachMs: number, hasRoot: boolean) => ({ reachMs, hasRoot })

  it.each([
    ['the first', FOLD_START, stintOf(0, 10), { begins: true, role: 'root', after: reaching(10, true) }],
    [
      'the first, passed on',
      FOLD_START,
      stintOf(0, 10, { outcome: 'passed_on' }),
      { begins: true, role: 'prelude', after: reaching(10, false) },
    ],
    [
      'one within the window',
      reaching(10, true),
      stintOf(109, 120),
      { begins: false, role: 'rework', after: reaching(120, true) },
    ],
    ['one a window later', reaching(10, true), stintOf(110, 120), { begins: true, role: 'root', after: reaching(120, true) }],
    [
      'one that ends before the others',
      reaching(50, true),
      stintOf(20, 30),
      { begins: false, role: 'rework', after: reaching(50, true) },
    ],
    ['one after a prelude', reaching(10, false), stintOf(20, 30), { begins: false, role: 'root', after: reaching(30, true) }],
    [
      'a further prelude',
      reaching(10, false),
      stintOf(20, 30, { outcome: 'passed_on' }),
      { begins: false, role: 'prelude', after: reaching(30, false) },
    ],
    [
      'one passed on after the root',
      reaching(10, true),
      stintOf(20, 30, { outcome: 'passed_on' }),
      { begins: false, role: 'rework', after: reaching(30, true) },
    ],
  ])('%s', (_, before, stint, step) => {
    expect(foldStint(before, stint, WINDOW)).toEqual(step)
  })
})

describe('the cases of an issue', () => {
  it('are none of no stints', () => {
    expect(foldIssue([], WINDOW)).toEqual([])
  })

  it('are made of prelude, root and rework', () => {
    const stints = [
      stintOf(0, 10, { outcome: 'passed_on', costMicros: 1n }),
      stintOf(20, 90, { costMicros: 2n }),
      stintOf(30, 40, { openedBy: 'reopened', costMicros: 4n }),
      stintOf(150, 160, { costMicros: 8n }),
    ]
    expect(foldIssue(stints, WINDOW)).toMatchObject([
      {
        first: { conversation: 'c0', startMs: 0, position: 0 },
        reachMs: 160,
        root: stints[1],
        rework: { conversation: 'c30', startMs: 30, position: 0, openedBy: 'reopened' },
        stints: 4,
        preludeMicros: 1n,
        reworkStints: 2,
        reworkMicros: 12n,
      },
    ])
  })

  it('are two where a window lies between them', () => {
    const cases = foldIssue([stintOf(0, 10), stintOf(110, 120)], WINDOW)
    expect(cases.map(({ first, reachMs, stints, rework }) => [first.startMs, reachMs, stints, rework])).toEqual([
      [0, 10, 1, null],
      [110, 120, 1, null],
    ])
  })

  it('have no root while all was passed on', () => {
    expect(foldIssue([stintOf(0, 10, { outcome: 'passed_on' })], WINDOW)).toMatchObject([{ root: null, rework: null }])
  })
})

describe('sums of a case', () => {
  it('have a column each, money among them with 64 bits', () => {
    expect([caseSumColumn('stints'), caseSumType('stints')]).toEqual(['stints', 'integer'])
    expect([caseSumColumn('reworkStints'), caseSumType('reworkStints')]).toEqual(['rework_stints', 'integer'])
    expect([caseSumColumn('preludeMicros'), caseSumType('preludeMicros')]).toEqual(['prelude_micros', 'bigint'])
  })

  it('are read from rows, and from what has more than them', () => {
    const row = Object.fromEntries(CASE_SUMS.map((sum, place) => [caseSumColumn(sum), String(place + 1)]))
    const sums = caseSumsOf(row)
    expect(CASE_SUMS.map((sum) => Number(sums[sum]))).toEqual(CASE_SUMS.map((_, place) => place + 1))
    expect(sumsIn({ ...sums, ...{ reachMs: 3 } })).toEqual(sums)
  })

  it('begin at 0, each time afresh', () => {
    noSums().stints = 5
    expect(CASE_SUMS.map((sum) => Number(noSums()[sum]))).toEqual(CASE_SUMS.map(() => 0))
  })
})
