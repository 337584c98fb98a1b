import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from './testing/golden/detector.json' with { type: 'json' }
import { alarmLevel, BETTER_RATIOS, WORSE_RATIOS, weighEvidence } from './weigh_evidence.ts'

describe('the golden vectors of the detector', () => {
  it('weigh the ratios that we watch', () => expect(WORSE_RATIOS).toEqual(golden.ratios))

  it.each(golden.times.map((time) => [time.observed.length, time] as const))('after %i cohorts', (_, { expect: of, ...time }) => {
    const found = weighEvidence(time, golden.ratios, golden.dispersion)
    expect(found.logEvidence).toBeCloseTo(of.lnM, 9)
    expect(found.start).toBe(of.start)
    expect(found.ratio).toBeCloseTo(of.ratio, 9)
    expect(found.logEvidence >= alarmLevel(golden.hoursBetweenFalseAlarms)).toBe(of.alarm)
  })

  it('have times with an alarm and without', () =>
    expect(new Set(golden.times.map((time) => time.expect.alarm))).toEqual(new Set([true, false])))
})

describe('the evidence', () => {
  it('is that of the plain formula', () => {
    const cohorts = fc.array(fc.record({ observed: fc.nat(30), expected: fc.double({ min: 0.1, max: 30, noNaN: true }) }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        cohorts,
        fc.constantFrom(WORSE_RATIOS, BETTER_RATIOS),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (all, ratios, phi) => {
          const plain = all.map((_, start) => {
            const since = all.slice(start)
            const [seen, foreseen] = [
              since.reduce((n, one) => n + one.observed, 0),
              since.reduce((n, one) => n + one.expected, 0),
            ]
            return ratios.reduce((n, r) => n + Math.exp((seen * Math.log(r) - (r - 1) * foreseen) / phi), 0) / ratios.length
          })
          const found = weighEvidence(
            { observed: all.map((one) => one.observed), expected: all.map((one) => one.expected) },
            ratios,
            phi,
          )
          expect(found.logEvidence).toBeCloseTo(Math.log(plain.reduce((sum, term) => sum + term, 0)), 6)
        },
      ),
    )
  })

  it('grows with breaks in one direction and shrinks in the other', () => {
    const at = (breaks: number, ratios: readonly number[]) =>
      weighEvidence({ observed: [10, breaks], expected: [10, 10] }, ratios, 1).logEvidence
    expect(at(20, WORSE_RATIOS)).toBeGreaterThan(at(10, WORSE_RATIOS))
    expect(at(20, BETTER_RATIOS)).toBeLessThan(at(10, BETTER_RATIOS))
  })

  it('overflows nowhere', () => {
    const found = weighEvidence({ observed: [1e7], expected: [1e6] }, WORSE_RATIOS, 1)
    expect(found).toMatchObject({ start: 0, ratio: 10 })
    expect(Number.isFinite(found.logEvidence)).toBe(true)
  })

  it('is none without cohorts', () =>
    expect(weighEvidence({ observed: [], expected: [] }, WORSE_RATIOS, 1)).toEqual({
      logEvidence: Number.NEGATIVE_INFINITY,
      start: null,
      ratio: Number.NaN,
    }))

  it('must be stronger for a promise on several series together', () =>
    expect(alarmLevel(2_160, 10) - alarmLevel(2_160)).toBeCloseTo(Math.log(10), 12))
})
