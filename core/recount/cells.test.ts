import { expect, it } from 'vitest'
import { type Measures, noMeasures } from '../contribution/measures.ts'
import type { Contribution } from '../contribution/of_case.ts'
import type { SegmentNumbers } from '../segment/numbers.ts'
import { CellSums } from './cells.ts'

const SEGMENT: SegmentNumbers = [1, 11, 0, 0, 0]

const counting = (measures: Partial<Measures>, place: Partial<Contribution> = {}): Contribution => ({
  cohortMs: 900_000,
  handler: 'ai',
  measures: { ...noMeasures(), ...measures },
  ...place,
})

it('sums up what falls into one cell', () => {
  const sums = new CellSums()
  sums.add(counting({ cases: 1, reworkMicros: 5n }), SEGMENT, 1)
  sums.add(counting({ cases: 2 }), [...SEGMENT], 1)
  sums.add(counting({ resolved: 1, reworkMicros: 7n }), SEGMENT, -1)
  const measures = { ...noMeasures(), cases: 3, resolved: -1, reworkMicros: -2n }
  expect(sums.cells()).toEqual([{ cohortMs: 900_000, handler: 'ai', segment: SEGMENT, measures }])
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
  expect(sums.cells()).toHaveLength(2)
  expect(sums.cells()[1]).toMatchObject({ ...place, segment })
})

it('leaves out what comes to nothing', () => {
  const sums = new CellSums()
  sums.add(counting({ cases: 1 }), SEGMENT, 1)
  sums.add(counting({ cases: 1 }), SEGMENT, -1)
  expect(sums.cells()).toEqual([])
})

it('leaves what was added as it was', () => {
  const sums = new CellSums()
  const first = counting({ cases: 1 })
  sums.add(first, SEGMENT, 1)
  sums.add(counting({ cases: 1 }), SEGMENT, 1)
  expect(first.measures.cases).toBe(1)
})
