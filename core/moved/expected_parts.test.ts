import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentKey } from '../drift/decompose_rows.ts'
import type { FigureRow } from '../figures/contract.ts'
import { expectedParts, toComeOf } from './expected_parts.ts'
import { someMovedRow } from './testing/some_moved.ts'
import { LOSSES } from './ways.ts'

const [DE, SV, FI] = ['de', 'sv', 'fi'].map((language) => ({ language })) as [object, object, object]
const partsOf = (rows: readonly FigureRow[], whole: FigureRow) => {
  const parts = expectedParts(rows, whole)
  return rows.map((row) => parts?.get(segmentKey(row)))
}

describe('what a row is expected to lose yet', () => {
  it('is what its rate and its cost say beyond what it has come to', () => {
    const row = someMovedRow(DE, {
      cases: 100,
      lost: { recontact: 10, escalated: 5 },
      handling: 80,
      rework: 20,
      expected: { rate: 0.7, cost: 1.6 },
    })
    expect(toComeOf(row)?.breaks).toBeCloseTo(15, 9)
    expect(toComeOf(row)?.cost).toBeCloseTo(12, 9)
  })

  it('is nothing where all has settled, and not known where it is too early', () => {
    const some = { cases: 100, lost: { recontact: 10 }, handling: 80 }
    expect(toComeOf(someMovedRow(DE, some))).toEqual({ breaks: 0, cost: 0 })
    expect(toComeOf(someMovedRow(DE, { ...some, expected: 'too early' }))).toBeNull()
  })
})

describe('segments as they are expected', () => {
  const de = someMovedRow(DE, {
    cases: 100,
    lost: { recontact: 6, churn: 4 },
    handling: 80,
    rework: 20,
    expected: { rate: 0.7, cost: 2 },
  })
  const sv = someMovedRow(SV, { cases: 100, lost: { recontact: 0 }, handling: 50, expected: { rate: 0.9, cost: 1 } })
  const whole = someMovedRow(
    {},
    { cases: 200, lost: { recontact: 6, churn: 4 }, handling: 130, rework: 20, expected: { rate: 0.785, cost: 1.5 } },
  )

  it('add up to the whole, which estimates do not by themselves', () => {
    const [ofDe, ofSv] = partsOf([de, sv], whole)
    // 33 where the two say 20 and 10; 235.5 in all.
    expect(ofDe?.accepted).toBeCloseTo(90 - 22, 9)
    expect(ofSv?.accepted).toBeCloseTo(100 - 11, 9)
    const full = [ofDe, ofSv].reduce((sum, part) => sum + (part?.handlingCost ?? 0) + (part?.reworkCost ?? 0), 0)
    expect(full).toBeCloseTo(235.5, 9)
    expect([ofDe?.handlingCost, ofSv?.handlingCost]).toEqual([80, 50].map((cost) => expect.closeTo(cost, 9)))
  })

  it('are taken back by the causes by which they were so far, at first by new contacts', () => {
    const [ofDe, ofSv] = partsOf([de, sv], whole)
    expect(ofDe?.lost.recontact).toBeCloseTo(6 + 22 * 0.6, 9)
    expect(ofDe?.lost.churn).toBeCloseTo(4 + 22 * 0.4, 9)
    expect(ofSv?.lost.recontact).toBeCloseTo(11, 9)
  })

  it('without an estimate lose as large a part of what is open as the others do', () => {
    const fi = someMovedRow(FI, { cases: 10, lost: { recontact: 0 }, handling: 5, expected: 'too early' })
    const all = someMovedRow(
      {},
      { cases: 210, lost: { recontact: 6, churn: 4 }, handling: 135, rework: 20, expected: { rate: 0.8, cost: 1.5 } },
    )
    const [ofDe, ofSv, ofFi] = partsOf([de, sv, fi], all)
    const lost = (open: number, part: { accepted: number } | undefined): number => open - (part?.accepted ?? 0)
    expect(lost(10, ofFi) / 10).toBeCloseTo((lost(90, ofDe) + lost(100, ofSv)) / 190, 9)
    expect(lost(10, ofFi) + lost(90, ofDe) + lost(100, ofSv)).toBeCloseTo(200 - 168, 9)
  })

  it('share what is still to be paid by what each of them says, less than one unit as well', () => {
    const some = (cases: number, handling: number, cost: number) => ({
      cases,
      lost: { recontact: 0 },
      handling,
      expected: { rate: 1, cost },
    })
    // They say 0.3 and 0.1; 0.8 in all.
    const rows = [someMovedRow(DE, some(10, 5, 0.53)), someMovedRow(SV, some(10, 5, 0.51))]
    const parts = partsOf(rows, someMovedRow({}, some(20, 10, 0.54)))
    expect(parts.map((part) => part?.handlingCost)).toEqual([5.6, 5.2].map((cost) => expect.closeTo(cost, 9)))
  })

  it('never lose more than they have, whatever is said', () => {
    const rate = fc.double({ min: 0, max: 0.5, noNaN: true })
    const cost = fc.double({ min: 0.1, max: 9, noNaN: true })
    const row = fc.record({ segment: fc.constantFrom(DE, SV, FI), broken: fc.nat(5), rate, cost, isEarly: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, selector: ({ segment }) => segment }), rate, (some, ofAll) => {
        const rows = some.map(({ segment, broken, isEarly, ...expected }) =>
          someMovedRow(segment, {
            cases: 10,
            lost: { recontact: broken },
            handling: 5,
            expected: isEarly ? 'too early' : expected,
          }),
        )
        const broken = some.reduce((sum, one) => sum + one.broken, 0)
        const all = someMovedRow(
          {},
          {
            cases: rows.length * 10,
            lost: { recontact: broken },
            handling: rows.length * 5,
            expected: { rate: Math.min(ofAll, 1 - broken / (rows.length * 10)), cost: 9 },
          },
        )
        const parts = partsOf(rows, all)
        for (const part of parts) {
          expect(part?.accepted).toBeGreaterThanOrEqual(-1e-9)
          expect(part?.accepted).toBeCloseTo(
            (part?.cases ?? 0) - LOSSES.reduce((sum, loss) => sum + (part?.lost[loss] ?? 0), 0),
            9,
          )
        }
        const accepted = parts.reduce((sum, part) => sum + (part?.accepted ?? 0), 0)
        expect(accepted).toBeCloseTo((all.nowcast.acceptedResolutionRate.estimate ?? 0) * all.counts.cases, 6)
      }),
    )
  })

  it('are not there where nothing is known of the whole', () => {
    expect(expectedParts([de, sv], { ...whole, nowcast: de.nowcast })).not.toBeNull()
    expect(
      expectedParts([de], someMovedRow({}, { cases: 9, lost: { recontact: 1 }, handling: 1, expected: 'too early' })),
    ).toBeNull()
  })
})
