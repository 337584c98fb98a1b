import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decompose } from '../drift/decompose.ts'
import { type Parts, type SegmentPart, splitByWay } from './split_by_way.ts'
import { forEachLoss, LOSSES, type Loss, WAYS } from './ways.ts'

const part = (cases: number, lost: Partial<Record<Loss, number>>, handlingCost: number, reworkCost: number): SegmentPart => {
  const all = forEachLoss((loss) => lost[loss] ?? 0)
  return { cases, accepted: cases - LOSSES.reduce((sum, loss) => sum + all[loss], 0), handlingCost, reworkCost, lost: all }
}

const somePart = fc
  .record({
    accepted: fc.nat(500),
    lost: fc.array(fc.nat(40), { minLength: LOSSES.length, maxLength: LOSSES.length }),
    handling: fc.nat(3_000),
    rework: fc.nat(3_000),
  })
  .map(({ accepted, lost, handling, rework }) => {
    const all = forEachLoss((loss) => lost[LOSSES.indexOf(loss)] ?? 0)
    const ofLost = lost.reduce((sum, one) => sum + one, 0)
    const cases = accepted + ofLost
    return { cases, accepted, lost: all, handlingCost: cases > 0 ? handling : 0, reworkCost: ofLost > 0 ? rework : 0 }
  })
const someParts = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), somePart)
  .map((parts): Parts => new Map([...Object.entries(parts), ['always', part(10, { reopen: 2 }, 30, 4)]]))

describe('what segments add by way of what', () => {
  it('sums to the change, whatever began or ended', () => {
    fc.assert(
      fc.property(someParts, someParts, (before, after) => {
        const found = splitByWay(before, after)
        const sum = [...(found?.adds.values() ?? [])].reduce(
          (all, adds) => all + WAYS.reduce((own, way) => own + adds[way], 0),
          0,
        )
        expect(sum).toBeCloseTo((found?.after ?? Number.NaN) - (found?.before ?? Number.NaN), 6)
      }),
    )
  })

  it('has the decomposition’s own parts, of which acceptance is split', () => {
    fc.assert(
      fc.property(someParts, someParts, (before, after) => {
        const [found, whole] = [splitByWay(before, after), decompose(before, after)]
        for (const [name, adds] of found?.adds ?? []) {
          const own = whole?.contributions.get(name)
          expect([adds.mix, adds.handling, adds.rework]).toEqual([own?.mix, own?.handling, own?.rework])
          expect(LOSSES.reduce((sum, loss) => sum + adds[loss], 0)).toBeCloseTo(own?.acceptance ?? Number.NaN, 6)
        }
      }),
    )
  })

  it('tells two causes apart that outweigh each other', () => {
    const [before, after] = [part(100, { recontact: 10, churn: 10 }, 100, 20), part(100, { recontact: 16, churn: 4 }, 100, 20)]
    const adds = splitByWay(new Map([['a', before]]), new Map([['a', after]]))?.adds.get('a')
    // Six of a hundred cases, each at the price of mending it (1) and of what others must bear for it (1.5), by 80 accepted.
    expect(adds?.recontact).toBeCloseTo((0.06 * 2.5) / 0.8, 12)
    expect(adds?.churn).toBeCloseTo((-0.06 * 2.5) / 0.8, 12)
    expect(adds).toMatchObject({ reopen: 0, escalation: 0, escalated: 0, abandoned: 0, handling: 0, rework: 0, mix: 0 })
  })

  it('is mix alone where a segment began', () => {
    const before: Parts = new Map([['a', part(10, { reopen: 1 }, 10, 1)]])
    const adds = splitByWay(before, new Map([...before, ['b', part(10, { reopen: 5 }, 40, 9)]]))?.adds
    for (const way of WAYS) if (way !== 'mix') expect(adds?.get('b')?.[way], way).toBe(0)
    expect(adds?.get('b')?.mix).toBeGreaterThan(0)
  })

  it('is not there where nothing was accepted', () => {
    const none: Parts = new Map([['a', part(2, { abandoned: 2 }, 1, 1)]])
    expect(splitByWay(none, new Map([['a', part(2, {}, 1, 0)]]))).toBeNull()
  })
})
