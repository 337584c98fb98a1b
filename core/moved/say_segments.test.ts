import { describe, expect, it } from 'vitest'
import { saySegments } from './say_segments.ts'
import type { Parts, SegmentPart } from './split_by_way.ts'
import { forEachLoss, forEachWay, type Way } from './ways.ts'

const part = (cases: number, some: Partial<SegmentPart> = {}): SegmentPart => ({
  ...{ cases, accepted: cases - 1.000_04, handlingCost: 2.5, reworkCost: 0.75 },
  lost: { ...forEachLoss(() => 0), recontact: 1.000_04 },
  ...some,
})
/** In units of the currency, as they are split. */
const adds = (some: Partial<Record<Way, number>>): Record<Way, number> => forEachWay((way) => some[way] ?? 0)
const say = (added: Record<string, Record<Way, number>>, most?: number) => {
  const names = Object.keys(added)
  const parts: Parts = new Map(names.map((name, place) => [name, part(10 + place)]))
  const change = Object.values(added).reduce((sum, one) => sum + Object.values(one).reduce((own, way) => own + way, 0), 0)
  return saySegments({
    segments: new Map(names.map((name) => [name, { topic: name }])),
    before: parts,
    after: new Map([...parts].slice(1)),
    split: { before: 1, after: 1 + change, adds: new Map(Object.entries(added)) },
    changeMicros: Math.round(change * 1e6),
    most,
  })
}
const topics = ({ segments }: ReturnType<typeof say>) => segments.map(({ segment }) => segment.topic)

describe('what each segment adds', () => {
  it('has those first that add or take most in all, and what is equal by its name', () => {
    const told = say({
      d: adds({ mix: 0.1 }),
      c: adds({ recontact: -0.3 }),
      b: adds({ mix: 0.1 }),
      // Much of each, and little of both.
      a: adds({ handling: 0.5, rework: -0.45 }),
      e: adds({ mix: 0.2 }),
    })
    expect(topics(told)).toEqual(['c', 'e', 'b', 'd', 'a'])
    expect(told.others).toBeNull()
  })

  it('is told way by way in micros that sum to the change', () => {
    const { segments } = say({ a: adds({ mix: 1 / 3, churn: 1 / 3 }), b: adds({ handling: 1 / 3 }) })
    expect(segments.map(({ addsMicros }) => [addsMicros.mix, addsMicros.churn, addsMicros.handling])).toEqual([
      [expect.stringMatching(/^33333[34]$/), expect.stringMatching(/^33333[34]$/), '0'],
      ['0', '0', expect.stringMatching(/^33333[34]$/)],
    ])
    const all = segments.flatMap(({ addsMicros }) => Object.values(addsMicros).map(Number))
    expect(all.reduce((sum, micros) => sum + micros, 0)).toBe(1_000_000)
  })

  it('goes with what it was and is: counts to a thousandth, costs in whole micros, nothing where it was not', () => {
    const [first, second] = say({ a: adds({ mix: 0.2 }), b: adds({ mix: 0.1 }) }).segments
    const lost = { ...forEachLoss(() => 0), recontact: 1 }
    const side = { cases: 10, accepted: 9, lost, handlingMicros: '2500000', reworkMicros: '750000' }
    expect(first).toMatchObject({ segment: { topic: 'a' }, before: side })
    expect(first?.after).toEqual({ cases: 0, accepted: 0, lost: forEachLoss(() => 0), handlingMicros: '0', reworkMicros: '0' })
    expect([second?.before, second?.after]).toEqual([1, 2].map(() => ({ ...side, cases: 11, accepted: 10 })))
  })

  it('has those beyond the most together: what they add, and what they were and are', () => {
    const told = say({ a: adds({ mix: 0.3 }), b: adds({ mix: 0.1, churn: 0.1 }), c: adds({ mix: -0.05 }) }, 1)
    expect(topics(told)).toEqual(['a'])
    expect(told.others).toMatchObject({
      count: 2,
      addsMicros: { mix: '50000', churn: '100000', handling: '0' },
      before: { cases: 11 + 12, accepted: 21, lost: { recontact: 2 }, handlingMicros: '5000000', reworkMicros: '1500000' },
      after: { cases: 11 + 12 },
    })
  })
})
