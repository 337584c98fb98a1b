import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import { forEachLoss } from '../moved/ways.ts'
import { findLevers, type SegmentOf } from './levers.ts'

const MONTH = 365.25 / 12

/** So many cases, of which so many were taken back; each costs 1 to handle, and one that is lost 2 more. */
function some(segment: FigureRow['segment'], cases: number, recontact: number, escalated = 0): SegmentOf {
  const lost = { ...forEachLoss(() => 0), recontact, escalated }
  const accepted = cases - recontact - escalated
  return { segment, part: { cases, accepted, handlingCost: cases, reworkCost: 2 * (recontact + escalated), lost } }
}
const german = (topic: string) => ({ handler: 'ai', topic, language: 'de' })
const PEERS = ['billing', 'delivery', 'login'].map((topic) => some(german(topic), 1_000, 100))

describe('a lever', () => {
  it('is what would be saved if as few were taken back as in the middle of its peers, with its band, by month', () => {
    const [lever, ...others] = findLevers([some(german('refund'), 1_000, 300), ...PEERS], MONTH)
    expect(others).toEqual([])
    // Of 3,400 that hold and 5,200 spent: 200 more hold, and 400 is saved. Nine in ten lie within 0.2 ± 1.645 · 0.016035.
    expect(lever).toEqual({
      segment: german('refund'),
      share: 0.3,
      peers: 3,
      median: 0.1,
      costMicros: Math.round((4_800 / 3_600 - 5_200 / 3_400) * 1e6),
      monthMicros: Math.round(((4_800 / 3_600) * 3_400 - 5_200) * 1e6),
      lowMicros: -749_103_584,
      highMicros: -583_012_779,
    })
  })

  it('is of a month, however long the period is', () => {
    const segments = [some(german('refund'), 1_000, 300), ...PEERS]
    const [week, month] = [7, MONTH].map((days) => findLevers(segments, days)[0]?.monthMicros ?? 0)
    expect((week ?? 0) / (month ?? 1)).toBeCloseTo(MONTH / 7, 6)
  })

  it('has segments of the same topic for peers as well, and none of people', () => {
    const own = some({ handler: 'ai', topic: 'refund', language: 'de' }, 1_000, 300)
    const of = (segment: FigureRow['segment']) => findLevers([own, ...[1, 2].map(() => some(segment, 1_000, 100))], MONTH)
    expect(of({ handler: 'ai', topic: 'refund', language: 'sv' })[0]?.peers).toBe(2)
    expect(of({ handler: 'ai', topic: 'login', language: 'sv' })).toEqual([])
    expect(of({ handler: 'human', topic: 'refund', language: 'de' })).toEqual([])
  })

  it('saves no more than all that was taken back, and its segment’s escalated cases are none of that', () => {
    const own = some(german('refund'), 1_000, 300, 200)
    const [lever] = findLevers([own, ...PEERS.map(({ segment }) => some(segment, 1_000, 0))], MONTH)
    // 300 of the 800 that were resolved; 3,500 hold of 4,000 cases that cost 5,000.
    expect(lever).toMatchObject({ share: 0.375, median: 0, costMicros: Math.round((4_400 / 3_800 - 5_000 / 3_500) * 1e6) })
    expect(lever?.lowMicros).toBe(lever?.monthMicros)
  })
})

describe('no lever', () => {
  it.each<[string, SegmentOf[]]>([
    ['is what chance alone may do', [some(german('refund'), 1_000, 120), ...PEERS]],
    ['is in fewer than thirty resolutions', [some(german('refund'), 29, 20), ...PEERS]],
    ['is held against one peer', [some(german('refund'), 1_000, 300), ...PEERS.slice(0, 1)]],
    ['is where nothing held', [some(german('refund'), 100, 100), ...PEERS.map(({ segment }) => some(segment, 100, 100))]],
  ])('%s', (_, segments) => expect(findLevers(segments, MONTH)).toEqual([]))
})

it('are told from the one that saves most on, six at most', () => {
  const worse = Array.from({ length: 8 }, (_, place) => some(german(`topic ${place}`), 1_000, 300 + place * 10))
  const calm = Array.from({ length: 12 }, (_, place) => some(german(`calm ${place}`), 1_000, 100))
  const levers = findLevers([...worse, ...calm], MONTH)
  expect(levers.map(({ segment }) => segment.topic)).toEqual([7, 6, 5, 4, 3, 2].map((place) => `topic ${place}`))
})
