import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import type { ReadPeriod } from '../moved/say_moved.ts'
import { someMovedRow } from '../moved/testing/some_moved.ts'
import { sayReviewMoved } from './say_review_moved.ts'

const format = (ms: number): string => new Date(ms).toISOString()
const periodOf = (day: number, rows: FigureRow[]): ReadPeriod =>
  ({
    ...{ rows, whole: rows[0] ?? null, fromMs: day * 86_400_000, toMs: (day + 7) * 86_400_000 },
    maturedThroughMs: 100 * 86_400_000,
  }) as ReadPeriod

const LANGUAGES = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh', 'ii', 'jj', 'kk', 'll', 'mm']
/** Of the first seven ever more are lost, of the next five ever fewer; the last stays as it was. */
const changes = [1, 2, 3, 4, 5, 6, 7, -3, -4, -5, -6, -7, 0]
const rowsOf = (share: number): FigureRow[] =>
  LANGUAGES.map((language, place) =>
    someMovedRow(
      { language },
      { cases: 100, lost: { recontact: 20 + share * (changes[place] ?? 0) }, handling: 100, rework: 40 },
    ),
  )

describe('what moved the figure of a review', () => {
  const moved = sayReviewMoved(periodOf(0, rowsOf(0)), periodOf(7, rowsOf(1)), format)

  it('has five segments that add, then five that take, those of most first', () => {
    expect(moved.segments.map(({ segment }) => segment.language)).toEqual([
      ...['gg', 'ff', 'ee', 'dd', 'cc'],
      ...['ll', 'kk', 'jj', 'ii', 'hh'],
    ])
    expect(moved.segments.map(({ way }) => way)).toEqual(moved.segments.map(() => 'recontact'))
  })

  it('has the others together, and all of it sums to the change', () => {
    const told = moved.segments.reduce((sum, { micros }) => sum + micros, 0)
    expect(moved.others).toEqual({ count: 3, micros: (moved.changeMicros ?? 0) - told })
    expect(moved.bars.reduce((sum, { micros }) => sum + micros, 0)).toBe(moved.changeMicros)
    expect((moved.now?.costMicros ?? 0) - (moved.last?.costMicros ?? 0)).toBe(moved.changeMicros)
  })

  it('says as a share what is a part of the change, and no more than all of it', () => {
    const change = moved.changeMicros ?? 0
    const shares = moved.segments.map(({ micros }) => micros / change)
    expect(moved.segments.map(({ share }) => share)).toEqual(shares.map((share) => (share > 0 && share <= 1 ? share : null)))
    expect(new Set(moved.segments.map(({ share }) => share === null))).toEqual(new Set([true, false]))
  })

  it('names of what adds the way that adds most, and of what takes the way that takes most', () => {
    const before = someMovedRow({}, { cases: 100, lost: { recontact: 20, churn: 5 }, handling: 100, rework: 40 })
    const after = someMovedRow({}, { cases: 100, lost: { recontact: 15, churn: 8 }, handling: 80, rework: 40 })
    const wayOf = (last: FigureRow, now: FigureRow) =>
      sayReviewMoved(periodOf(0, [last]), periodOf(7, [now]), format).segments[0]?.way
    expect([wayOf(before, after), wayOf(after, before)]).toEqual(['handling', 'handling'])
    const dearer = someMovedRow({}, { cases: 100, lost: { recontact: 24, churn: 5 }, handling: 99, rework: 44 })
    expect([wayOf(before, dearer), wayOf(dearer, before)]).toEqual(['recontact', 'recontact'])
  })

  it('is not told of a first period', () => {
    expect(sayReviewMoved(periodOf(0, []), periodOf(7, rowsOf(1)), format)).toMatchObject({
      ...{ basis: null, changeMicros: null, segments: [], bars: [], others: { count: 0, micros: 0 } },
    })
  })
})
