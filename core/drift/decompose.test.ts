import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contribution, decompose, type SegmentPeriod, totalContribution } from './decompose.ts'

/** Cases, accepted, handling cost, rework cost. */
type Row = readonly [number, number, number, number]
const segments = (rows: Record<string, Row>): Map<string, SegmentPeriod> =>
  new Map(
    Object.entries(rows).map(([name, [cases, accepted, handlingCost, reworkCost]]) => [
      name,
      { cases, accepted, handlingCost, reworkCost },
    ]),
  )
const sumOf = (contributions: ReadonlyMap<string, Contribution>): number =>
  [...contributions.values()].reduce((sum, one) => sum + totalContribution(one), 0)

/** An example computed by others (golden vectors of the method's authors); ai/fi ends, ai/sv begins. */
const BEFORE = segments({
  'ai/en': [40_000, 30_400, 10_000, 38_400],
  'ai/de': [15_000, 11_100, 3_750, 15_600],
  'ai/fi': [5_000, 3_600, 1_250, 5_600],
  'human/en': [30_000, 27_600, 120_000, 9_600],
})
const AFTER = segments({
  'ai/en': [43_000, 32_800, 11_000, 40_500],
  'ai/de': [16_000, 9_900, 4_000, 25_100],
  'ai/sv': [2_000, 1_500, 500, 2_000],
  'human/en': [27_000, 24_700, 111_000, 9_300],
})
const EXPECTED: Record<string, Contribution> = {
  'ai/de': { mix: -0.007611147555880616, acceptance: 0.1842859625060652, handling: 0, rework: 0.008060321820821646 },
  'ai/en': {
    mix: -0.054802448757038186,
    acceptance: -0.011238873980233008,
    handling: 0.0034103087866167543,
    rework: -0.004116443311845612,
  },
  'ai/fi': { mix: 0.04895958070407721, acceptance: 0, handling: 0, rework: 0 },
  'ai/sv': { mix: -0.02592710664758691, acceptance: 0, handling: 0, rework: 0 },
  'human/en': {
    mix: -0.05828049404880862,
    acceptance: 0.014402472153532674,
    handling: 0.04471396292709756,
    rework: 0.0014451034395279465,
  },
}

describe('the golden vectors', () => {
  const found = decompose(BEFORE, AFTER)

  it('have the cost of either period', () => {
    expect(found?.before).toBeCloseTo(2.808803301237964, 12)
    expect(found?.after).toBeCloseTo(2.9521044992743106, 12)
  })

  it.each(Object.entries(EXPECTED))('say what %s adds', (name, expected) => {
    const contribution = found?.contributions.get(name)
    for (const way of ['mix', 'acceptance', 'handling', 'rework'] as const)
      expect(contribution?.[way], way).toBeCloseTo(expected[way], 12)
  })

  it('have no other segment', () => {
    expect([...(found?.contributions.keys() ?? [])].sort()).toEqual(Object.keys(EXPECTED))
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
