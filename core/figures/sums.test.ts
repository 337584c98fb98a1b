import { expect, test } from 'vitest'
import { noMeasures } from '../contribution/measures.ts'
import { noSums } from './merge_sums.ts'
import { sumsOf } from './sums.ts'

test('the sums over parts add up, each part on its side, with the overhead it bears', () => {
  const ai = { ...noMeasures(), cases: 3, resolved: 2, handlingMicros: 10n, reworkMicros: 200n, failureImpactMicros: 3_000n }
  const human = { ...noMeasures(), cases: 4, resolved: 4, handlingMicros: 1n, reworkMicros: 20n, failureImpactMicros: 300n }
  const sums = sumsOf([
    { handler: 'ai', matured: true, measures: { ...ai, resolutionMs: 7 }, overheadMicros: 40_000n },
    { handler: 'human', matured: false, measures: { ...human, resolutionMs: 8 }, overheadMicros: 5_000n },
  ])
  expect(sums).toMatchObject({
    counts: { cases: 7, aiCases: 3, resolved: 6, accepted: 2, pending: 4, broken: 0 },
    costMicros: { handling: '11', rework: '220', failureImpact: '3300', overhead: '45000', full: '48531' },
    resolutionMs: 15,
    handoffWaitMs: 0,
  })
})

test('the sums over nothing are 0', () => {
  const { counts, costMicros, ...times } = noSums()
  expect(new Set(Object.values({ ...counts, ...times }))).toEqual(new Set([0]))
  expect(costMicros).toEqual({ handling: '0', rework: '0', failureImpact: '0', overhead: '0', full: '0' })
})
