import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, movedSteps } from './moved_steps.ts'
import { someMoved, someMovedSegment } from './testing/some_moved.ts'
import { forEachLoss, WAYS } from './ways.ts'

const [DE, SV, FI] = ['de', 'sv', 'fi'].map((language) => ({ handler: 'ai', language })) as [object, object, object]
const told = (moved: Parameters<typeof movedSteps>[0]) =>
  movedSteps(moved).map(({ way, segment, count, isOfOthers, micros }) => [way, segment?.segment ?? count, isOfOthers, micros])

const amount = fc.integer({ min: -2_000_000, max: 2_000_000 })
const adds = fc.record(Object.fromEntries(WAYS.map((way) => [way, amount])))
const segments = fc
  .array(adds, { maxLength: 12 })
  .map((all) => all.map((one, place) => someMovedSegment({ topic: `t${place}` }, one)))
const others = fc.option(adds.map((one) => ({ count: 18, ...someMovedSegment({}, one) })))

describe('the steps from before to after', () => {
  it('sum to the change exactly, and are few', () => {
    fc.assert(
      fc.property(segments, others, (some, rest) => {
        const moved = someMoved(some, { others: rest })
        const steps = movedSteps(moved)
        expect(steps.reduce((sum, { micros }) => sum + micros, 0)).toBe(Number(moved.changeMicros))
        expect(steps.length).toBeLessThanOrEqual(9)
        expect(steps.every(({ micros }) => micros !== 0)).toBe(true)
      }),
    )
  })

  it('name the segments that matter, and fold the others by what they are', () => {
    const moved = someMoved([
      someMovedSegment(DE, { recontact: 410_000, handling: 3_000 }),
      someMovedSegment(SV, { recontact: 12_000, rework: -50_000 }),
      someMovedSegment(FI, { recontact: 10_000 }),
    ])
    expect(told(moved)).toEqual([
      ['recontact', DE, false, 410_000],
      ['recontact', 2, true, 22_000],
      ['rework', SV, false, -50_000],
      ['rest', 3, true, 3_000],
    ])
  })

  it('go the way of the whole first: in a fall what falls most', () => {
    const moved = someMoved([
      someMovedSegment(DE, { recontact: -410_000 }),
      someMovedSegment(SV, { churn: -200_000 }),
      someMovedSegment(FI, { handling: 50_000 }),
    ])
    expect(movedSteps(moved).map(({ micros }) => micros)).toEqual([-410_000, -200_000, 50_000])
  })

  it('have the shares of all segments as one: one gains what others lose', () => {
    const moved = someMoved([someMovedSegment(DE, { mix: 300_000 }), someMovedSegment(SV, { mix: -120_000 })], {
      others: { count: 7, ...someMovedSegment({}, { mix: 20_000 }) },
    })
    expect(told(moved)).toEqual([['mix', 9, false, 200_000]])
  })

  it('are none where nothing moved', () => {
    expect(movedSteps(someMoved([someMovedSegment(DE, {})]))).toEqual([])
    expect(movedSteps(someMoved([]))).toEqual([])
  })

  it('are told where they cancel out, too', () => {
    const moved = someMoved([someMovedSegment(DE, { reopen: 100_000 }), someMovedSegment(SV, { reopen: -100_000 })])
    expect(told(moved)).toEqual([
      ['reopen', DE, false, 100_000],
      ['reopen', SV, false, -100_000],
    ])
  })
})

describe('what a way is measured by', () => {
  const side = {
    cases: 200,
    accepted: 150,
    lost: { ...forEachLoss(() => 0), churn: 30 },
    handlingMicros: '400',
    reworkMicros: '100',
  }
  it.each([
    ['churn', 0.15],
    ['reopen', 0],
    ['handling', 2],
    ['rework', 2],
    ['mix', 0.25],
  ] as const)('is of %s %d', (way, level) => {
    expect(levelOf(way, side, 800)).toBe(level)
  })

  it('is there of a single case', () => {
    const one = { ...side, cases: 1, accepted: 0, lost: { ...side.lost, churn: 1 } }
    expect((['churn', 'handling', 'rework', 'mix'] as const).map((way) => levelOf(way, one, 1))).toEqual([1, 400, 100, 1])
  })

  it.each(['churn', 'handling', 'rework'] as const)('is not there of %s without a case', (way) => {
    expect(levelOf(way, { ...side, cases: 0, accepted: 0 }, 800)).toBeNull()
  })
})
