import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import { forEachLoss } from '../moved/ways.ts'
import { OTHER_VALUES } from '../segment/told_value.ts'
import { beyondPeers } from './beyond_peers.ts'
import { isClear, type Leak, largestLeak, leakCost } from './largest_leak.ts'
import type { SegmentOf } from './levers.ts'

/** So many cases of which a quarter were lost, and what their rework cost. */
function some(segment: FigureRow['segment'], cases: number, reworkCost: number): SegmentOf {
  const lost = { ...forEachLoss(() => 0), recontact: cases / 4 }
  return { segment, part: { cases, accepted: (cases * 3) / 4, handlingCost: cases, reworkCost, lost } }
}
const of = (topic: string, language: string, handler = 'ai') => ({ handler, topic, language })
const OWN = some(of('refund', 'de'), 400, 300)
const costBeyond = (others: readonly SegmentOf[]) => beyondPeers([OWN, ...others]).get(OWN)

describe('what a segment’s rework costs beyond its peers’', () => {
  it('is held against the middle of the same topic in other languages', () => {
    const others = [of('refund', 'en'), of('refund', 'sv'), of('refund', 'fr')].map((one, place) =>
      some(one, 100, 20 + place * 10),
    )
    // The middle one costs 0.3 a case; each is off by its cost by the root of 25 lost, and its own by that of 100.
    const ofMiddle = (Math.sqrt(Math.PI / 2) * Math.hypot(0.04, 0.06, 0.08)) / 3
    expect(costBeyond([...others, some(of('login', 'de'), 100, 90), some(of('billing', 'de'), 100, 90)])).toEqual({
      cost: 300 - 400 * 0.3,
      error: expect.closeTo(Math.hypot(30, 400 * ofMiddle), 9),
    })
  })

  it('is held against other topics of the language where there are fewer than two of the topic', () => {
    const others = [some(of('refund', 'en'), 100, 10), some(of('login', 'de'), 100, 50), some(of('billing', 'de'), 100, 70)]
    expect(costBeyond(others)?.cost).toBeCloseTo(300 - 400 * 0.6, 9)
  })

  it.each<[string, SegmentOf[]]>([
    ['by people', [some(of('refund', 'en', 'human'), 100, 10), some(of('refund', 'sv', 'human'), 100, 10)]],
    ['of fewer than thirty cases', [some(of('refund', 'en'), 28, 1), some(of('refund', 'sv'), 28, 1)]],
    ['of another topic and language', [some(of('login', 'en'), 100, 10), some(of('login', 'sv'), 100, 10)]],
  ])('is not held against those %s', (_, others) => expect(costBeyond(others)).toEqual({ cost: 0, error: 0 }))

  it('is below 0 where it costs less, and nothing where it has few cases itself', () => {
    const few = some(of('refund', 'fr'), 28, 28)
    const peers = [OWN, some(of('refund', 'en'), 100, 100), some(of('refund', 'sv'), 100, 100)]
    const beyond = beyondPeers([...peers, few])
    expect(beyond.get(OWN)?.cost).toBe(-100)
    expect(beyond.get(few)).toEqual({ cost: 0, error: 0 })
  })
})

describe('the largest leak', () => {
  const leak = (topic: string | undefined, language: string, cost: number, beyond = 0, error = 1): Leak => ({
    segment: { ...(topic === undefined ? {} : { topic }), language },
    ...{ cost, beyond, error },
  })

  it('adds up costs, and errors as those of parts that have nothing to do with each other', () => {
    const [one, other] = [some(of('refund', 'de'), 100, 20), some(of('login', 'de'), 100, 30)]
    const beyond = new Map([
      [one, { cost: 3, error: 3 }],
      [other, { cost: -1, error: 4 }],
    ])
    expect(leakCost([one, other], beyond)).toEqual({ cost: 50, beyond: 2, error: 5 })
  })

  it.each([
    [3.11, true],
    [3.1, false],
  ])('is clear where it is more than 3.1 errors above its peers: %d', (beyond, is) =>
    expect(isClear({ cost: 9, beyond, error: 1 })).toBe(is),
  )

  it('is what most clearly costs more than its peers, not what costs most', () => {
    const cells = [leak('refund', 'en', 90), leak('refund', 'de', 20, 16, 4), leak('login', 'de', 30, 12, 2)]
    expect(largestLeak(cells, [], 140e6)).toEqual({
      ...{ topic: 'login', language: 'de', micros: 30e6 },
      ...{ share: 30 / 140, beyondMicros: 12e6 },
    })
  })

  it('is a whole language where that is clearer, of three languages on', () => {
    const cells = [leak('login', 'de', 30, 12, 2)]
    const columns = [leak(undefined, 'de', 50, 28, 4), leak(undefined, 'en', 90), leak(undefined, 'sv', 9)]
    expect(largestLeak(cells, columns, 150e6)).toEqual({ language: 'de', micros: 50e6, share: 1 / 3, beyondMicros: 28e6 })
    expect(largestLeak(cells, columns.slice(0, 2), 150e6)).toMatchObject({ topic: 'login' })
  })

  it('is what costs most where nothing is clear, rather what has a name', () => {
    const other = leak(OTHER_VALUES, 'de', 99)
    expect(largestLeak([other, leak('refund', 'en', 40), leak('login', 'en', 50)], [], 200e6)).toEqual({
      ...{ topic: 'login', language: 'en', micros: 50e6 },
      ...{ share: 0.25, beyondMicros: null },
    })
    expect(largestLeak([leak('refund', 'en', 0)], [], 0)).toBeNull()
    expect(largestLeak([], [], 0)).toBeNull()
  })
})
