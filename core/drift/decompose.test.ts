import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contribution, decompose, type SegmentPeriod, totalContribution } from './decompose.ts'
import golden from './testing/golden/decomposition.json' with { type: 'json' }

/** @returns segments from the rows of the golden vectors: cases, accepted, handling cost, rework cost. */
const segments = (rows: Record<string, number[]>): Map<string, SegmentPeriod> =>
  new Map(
    Object.entries(rows).map(([name, [cases = 0, accepted = 0, handlingCost = 0, reworkCost = 0]]) => [
      name,
      { cases, accepted, handlingCost, reworkCost },
    ]),
  )
const sumOf = (contributions: ReadonlyMap<string, Contribution>): number =>
  [...contributions.values()].reduce((sum, one) => sum + totalContribution(one), 0)

const BEFORE = segments(golden.before)
const AFTER = segments(golden.after)

describe('the golden vectors', () => {
  const found = decompose(BEFORE, AFTER)

  it('have the cost of either period', () => {
    expect(found?.before).toBeCloseTo(golden.expect.before, 12)
    expect(found?.after).toBeCloseTo(golden.expect.after, 12)
  })

  it.each(Object.entries(golden.expect.contributions))('say what %s adds', (name, expected) => {
    const contribution = found?.contributions.get(name)
    for (const way of ['mix', 'acceptance', 'handling', 'rework'] as const)
      expect(contribution?.[way], way).toBeCloseTo(expected[way], 12)
  })

  it('have no other segment', () => {
    expect([...(found?.contributions.keys() ?? [])].sort()).toEqual(Object.keys(golden.expect.contributions))
  })
})

const segmentPeriod = fc
  .record({
    cases: fc.integer({ min: 0, max: 5_000 }),
    acceptedPart: fc.double({ min: 0, max: 1, noNaN: true }),
    handlingCost: fc.integer({ min: 0, max: 100_000 }),
    reworkCost: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ cases, acceptedPart, handlingCost, reworkCost }): SegmentPeriod => {
    const accepted = Math.floor(cases * acceptedPart)
    // Lost cases alone have rework, and a segment without cases costs nothing.
    return { cases, accepted, handlingCost: cases > 0 ? handlingCost : 0, reworkCost: cases > accepted ? reworkCost : 0 }
  })
const period = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), segmentPeriod).map((rows) => new Map(Object.entries(rows)))
const anAccepted: SegmentPeriod = { cases: 10, accepted: 4, handlingCost: 50, reworkCost: 20 }
/** Something was accepted in it. */
const someAccepted = period.map((rows) => new Map([...rows, ['always', anAccepted]]))

describe('what segments add', () => {
  it('sums to the change, whatever began or ended', () => {
    fc.assert(
      fc.property(someAccepted, someAccepted, (before, after) => {
        const found = decompose(before, after)
        const difference = (found?.after ?? Number.NaN) - (found?.before ?? Number.NaN)
        expect(sumOf(found?.contributions ?? new Map())).toBeCloseTo(difference, 6)
      }),
    )
  })

  it('changes its sign alone when the periods are exchanged', () => {
    fc.assert(
      fc.property(someAccepted, someAccepted, (before, after) => {
        const [there, back] = [decompose(before, after), decompose(after, before)]
        for (const [name, contribution] of there?.contributions ?? [])
          expect(totalContribution(back?.contributions.get(name) ?? contribution)).toBeCloseTo(
            -totalContribution(contribution),
            6,
          )
      }),
    )
  })

  it('is nothing where nothing changed but the number of cases of all', () => {
    const doubled = new Map(
      [...BEFORE].map(([name, one]) => [
        name,
        {
          cases: 2 * one.cases,
          accepted: 2 * one.accepted,
          handlingCost: 2 * one.handlingCost,
          reworkCost: 2 * one.reworkCost,
        },
      ]),
    )
    for (const contribution of decompose(BEFORE, doubled)?.contributions.values() ?? [])
      expect(totalContribution(contribution)).toBeCloseTo(0, 12)
  })
})

describe('what is not known in one period', () => {
  it('is not there where nothing was accepted', () => {
    const lost = segments({ a: [10, 0, 10, 10] })
    expect(decompose(lost, BEFORE)).toBeNull()
    expect(decompose(BEFORE, lost)).toBeNull()
    expect(decompose(new Map(), new Map())).toBeNull()
  })

  it('is left out where a segment has no cases in either', () => {
    const found = decompose(new Map([...BEFORE, ['none', { cases: 0, accepted: 0, handlingCost: 0, reworkCost: 0 }]]), AFTER)
    expect(found?.contributions.has('none')).toBe(false)
  })

  it('takes the price of a lost case from the other period where none was lost', () => {
    const found = decompose(segments({ a: [10, 10, 20, 0] }), segments({ a: [10, 8, 20, 12] }))
    expect(found?.contributions.get('a')?.rework).toBe(0)
    // Two lost of ten: the price of each (6), and what the others must bear for them (2 and 4 for each accepted).
    expect(found?.contributions.get('a')?.acceptance).toBeCloseTo(2, 12)
  })
})
