import { describe, expect, it } from 'vitest'
import { type Measures, noMeasures } from '../contribution/measures.ts'
import type { Contribution } from '../contribution/of_case.ts'
import type { SegmentNumbers } from '../segment/numbers.ts'
import { type BreakCell, CellSums } from './cells.ts'

const SEGMENT: SegmentNumbers = [1, 11, 0, 0, 0]

const counting = (measures: Partial<Measures>, place: Partial<Contribution> = {}): Contribution => ({
  cohortMs: 900_000,
  handler: 'ai',
  measures: { ...noMeasures(), ...measures },
  breakAgeHours: null,
  ...place,
})

it('sums up what falls into one cell', () => {
  const sums = new CellSums()
  sums.add(counting({ cases: 1, reworkMicros: 5n }), SEGMENT, 1)
  sums.add(counting({ cases: 2 }), [...SEGMENT], 1)
  sums.add(counting({ resolved: 1, reworkMicros: 7n }), SEGMENT, -1)
  const measures = { ...noMeasures(), cases: 3, resolved: -1, reworkMicros: -2n }
  expect(sums.finest().cells).toEqual([{ cohortMs: 900_000, handler: 'ai', segment: SEGMENT, measures }])
})

it.each<[string, Partial<Contribution>, SegmentNumbers]>([
  ['cohort', { cohortMs: 1_800_000 }, SEGMENT],
  ['handler', { handler: 'human' }, SEGMENT],
  ['segment', {}, [1, 11, 0, 0, 1]],
  ['segment, where the digits are the same', {}, [11, 1, 0, 0, 0]],
])('is another cell by its %s', (_, place, segment) => {
  const sums = new CellSums()
  sums.add(counting({ cases: 1 }), SEGMENT, 1)
  sums.add(counting({ cases: 1 }, place), segment, 1)
  expect(sums.finest().cells).toHaveLength(2)
  expect(sums.finest().cells[1]).toMatchObject({ ...place, segment })
})

it('leaves out what comes to nothing', () => {
  const sums = new CellSums()
  sums.add(counting({ cases: 1 }), SEGMENT, 1)
  sums.add(counting({ cases: 1 }), SEGMENT, -1)
  expect(sums.finest().cells).toEqual([])
})

it('leaves what was added as it was', () => {
  const sums = new CellSums()
  const first = counting({ cases: 1 })
  sums.add(first, SEGMENT, 1)
  sums.add(counting({ cases: 1 }), SEGMENT, 1)
  expect(first.measures.cases).toBe(1)
})

describe('breaks', () => {
  const HOUR = 3_600_000
  const QUARTER = 900_000
  const ofCause = (cause: 'brokenReopen' | 'brokenChurn', breakAgeHours: number, cohortMs = HOUR): Contribution =>
    counting({ cases: 1, resolved: 1, [cause]: 1, reworkMicros: 5n }, { breakAgeHours, cohortMs })
  const found = (cells: readonly BreakCell[]) =>
    cells.map(({ measures, ...key }) => [key, measures.brokenReopen, measures.brokenChurn])

  it('are summed by the hour, their age and their cause, with nothing else of their cases', () => {
    const sums = new CellSums()
    for (const quarter of [0, 1, 2, 3]) sums.add(ofCause('brokenReopen', 2, HOUR + quarter * QUARTER), [...SEGMENT], 1)
    sums.add(ofCause('brokenChurn', 2), SEGMENT, 1)
    const measures = { ...noMeasures(), brokenReopen: 4, brokenChurn: 1 }
    const breaks = [{ cohortMs: HOUR, ageHours: 2, handler: 'ai', segment: SEGMENT, measures }]
    expect(sums.finest().breaks).toEqual(breaks)
    expect(sums.finest().cells).toHaveLength(4)
  })

  it.each<[string, Partial<Contribution>, SegmentNumbers]>([
    ['hour', { cohortMs: 2 * HOUR }, SEGMENT],
    ['age', { breakAgeHours: 3 }, SEGMENT],
    ['being at once', { breakAgeHours: -1 }, SEGMENT],
    ['handler', { handler: 'human' }, SEGMENT],
    ['segment', {}, [1, 11, 0, 0, 1]],
  ])('are another cell by their %s', (_, place, segment) => {
    const sums = new CellSums()
    sums.add(ofCause('brokenReopen', 2), SEGMENT, 1)
    sums.add({ ...ofCause('brokenReopen', 2), ...place }, segment, 1)
    expect(found(sums.finest().breaks).map(([, reopened]) => reopened)).toEqual([1, 1])
  })

  it('that only came at another age move, though nothing else of their case is different', () => {
    const sums = new CellSums()
    sums.add(ofCause('brokenReopen', 5), SEGMENT, -1)
    sums.add(ofCause('brokenReopen', 3), SEGMENT, 1)
    const key = { cohortMs: HOUR, handler: 'ai', segment: SEGMENT }
    expect(sums.finest().cells).toEqual([])
    expect(found(sums.finest().breaks)).toEqual([
      [{ ...key, ageHours: 5 }, -1, 0],
      [{ ...key, ageHours: 3 }, 1, 0],
    ])
  })

  it('that come to nothing are left out, as is what did not break', () => {
    const sums = new CellSums()
    sums.add(ofCause('brokenReopen', 5), SEGMENT, 1)
    sums.add(ofCause('brokenReopen', 5), SEGMENT, -1)
    sums.add(counting({ cases: 1, resolved: 1 }), SEGMENT, 1)
    expect(sums.finest().breaks).toEqual([])
  })
})
