import { expect, it } from 'vitest'
import { forEachLoss, type Loss } from '../moved/ways.ts'
import type { SegmentOf } from './levers.ts'
import { costsOfLosses } from './lost_to.ts'

const some = (reworkCost: number, lost: Partial<Record<Loss, number>>): SegmentOf => ({
  segment: {},
  part: { cases: 100, accepted: 50, handlingCost: 100, reworkCost, lost: { ...forEachLoss(() => 0), ...lost } },
})

it('shares rework out by how many were lost to what, segment by segment, the costliest first', () => {
  const segments = [some(30, { recontact: 1, churn: 2 }), some(8, { recontact: 4 })]
  expect(costsOfLosses(segments, 38_000_000)).toEqual([
    { loss: 'churn', micros: 20_000_000, cases: 2 },
    { loss: 'recontact', micros: 18_000_000, cases: 5 },
  ])
})

it('sums to the total to the micro', () => {
  const costs = costsOfLosses([some(10, { recontact: 1, reopen: 1, abandoned: 1 })], 10_000_000)
  expect(costs.map(({ micros }) => micros).sort()).toEqual([3_333_333, 3_333_333, 3_333_334])
})

it('is nothing where nothing was lost', () => expect(costsOfLosses([some(0, {})], 0)).toEqual([]))
