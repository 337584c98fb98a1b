import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCost, MEASURES, type Measures, noMeasures } from '../contribution/measures.ts'
import { noSums } from './merge_sums.ts'
import { forEachSide, SUM_NAMES, sumsNamed } from './sum_names.ts'
import { type HandlerSums, rowSumsOf, sumsOf } from './sums.ts'

const anyPart: fc.Arbitrary<HandlerSums> = fc.record({
  handler: fc.constantFrom('ai', 'human'),
  matured: fc.boolean(),
  measures: fc
    .array(fc.nat(9), { minLength: MEASURES.length, maxLength: MEASURES.length })
    .map((numbers) =>
      Object.fromEntries(MEASURES.map((name, place) => [name, isCost(name) ? BigInt(numbers[place] ?? 0) : numbers[place]])),
    ) as fc.Arbitrary<Measures>,
  overheadMicros: fc.bigInt(0n, 99n),
})

test('a row has of each side the sums over its parts, those that were asked for', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 4 }), fc.subarray([...SUM_NAMES]), (parts, asked) => {
      const matured = parts.filter((part) => part.matured)
      const sides = { total: parts, matured, maturedHuman: matured.filter(({ handler }) => handler === 'human') }
      // Two names of which one side has one and the other the other are as many, and not the same.
      const pairs = [
        [...SUM_NAMES],
        ['cases', 'matured.resolved'],
        ['full', 'matured.rework'],
        ['aiHandleMs', 'matured.resolutionMs'],
      ]
      for (const names of [asked, ...pairs].map((some) => sumsNamed(new Set(some))))
        expect(rowSumsOf(parts, names)).toEqual(forEachSide((side) => sumsOf(sides[side], names[side])))
    }),
  )
})

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
