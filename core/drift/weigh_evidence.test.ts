import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from './testing/golden/detector.json' with { type: 'json' }
import { alarmLevel, BETTER_RATIOS, dispersionAt, logLikelihoodRatio, WORSE_RATIOS, weighEvidence } from './weigh_evidence.ts'

describe('the golden vectors of the detector', () => {
  it('weigh the ratios that we watch', () => expect(WORSE_RATIOS).toEqual(golden.ratios))

  it.each(golden.times.map((time) => [time.observed.length, time] as const))('after %i cohorts', (_, { expect: of, ...time }) => {
    const found = weighEvidence(time, golden.ratios, { dispersion: golden.dispersion })
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
            { dispersion: phi },
          )
          expect(found.logEvidence).toBeCloseTo(Math.log(plain.reduce((sum, term) => sum + term, 0)), 6)
        },
      ),
    )
  })

  it('grows with breaks in one direction and shrinks in the other', () => {
    const at = (breaks: number, ratios: readonly number[]) =>
      weighEvidence({ observed: [10, breaks], expected: [10, 10] }, ratios, { dispersion: 1 }).logEvidence
    expect(at(20, WORSE_RATIOS)).toBeGreaterThan(at(10, WORSE_RATIOS))
    expect(at(20, BETTER_RATIOS)).toBeLessThan(at(10, BETTER_RATIOS))
  })

  it('overflows nowhere', () => {
    const found = weighEvidence({ observed: [1e7], expected: [1e6] }, WORSE_RATIOS, { dispersion: 1 })
    expect(found).toMatchObject({ start: 0, ratio: 10 })
    expect(Number.isFinite(found.logEvidence)).toBe(true)
  })

  it('is none without cohorts', () =>
    expect(weighEvidence({ observed: [], expected: [] }, WORSE_RATIOS, { dispersion: 1 })).toEqual({
      logEvidence: Number.NEGATIVE_INFINITY,
      start: null,
      ratio: Number.NaN,
    }))

  it('must be stronger for a promise on several series together', () =>
    expect(alarmLevel(2_160, 10) - alarmLevel(2_160)).toBeCloseTo(Math.log(10), 12))
})

describe('how sure one is of what is expected', () => {
  it('makes no evidence of a level that was learned a little too low: given all that was seen, its mean is 1', () => {
    // Of 60 breaks, before and since, each came since with the same chance.
    const [learnedFrom, foreseen, all] = [40, 25, 60]
    const chance = foreseen / (learnedFrom + foreseen)
    for (const ratio of [...WORSE_RATIOS, ...BETTER_RATIOS]) {
      let [mean, weight] = [0, (1 - chance) ** all]
      for (let seen = 0; seen <= all; seen++) {
        const sureness = { dispersion: 1, learnedFrom: all - seen }
        // The level as it would have been learned from what came before.
        const level = foreseen * ((all - seen) / learnedFrom)
        mean += seen === all ? 0 : weight * Math.exp(logLikelihoodRatio({ seen, foreseen: level }, ratio, sureness))
        weight *= ((all - seen) / (seen + 1)) * (chance / (1 - chance))
      }
      expect(mean).toBeCloseTo(1, 6)
    }
  })

  it('is complete where much was learned: the plain formula', () => {
    const cohorts = { observed: [30, 55, 60], expected: [30, 40, 45] }
    const plain = weighEvidence(cohorts, WORSE_RATIOS, { dispersion: 1.3 }).logEvidence
    const learned = (learnedFrom: number) => weighEvidence(cohorts, WORSE_RATIOS, { dispersion: 1.3, learnedFrom }).logEvidence
    expect(learned(1e12)).toBeCloseTo(plain, 6)
    expect(learned(500)).toBeLessThan(plain)
    expect(learned(100)).toBeLessThan(learned(500))
  })

  it('is shaken by a day’s noise as far as a day’s worth is looked at', () => {
    const sureness = { dispersion: 5, perDay: 400, mostPerDay: 640 }
    expect([0, 100, 400, 640, 5_000].map((foreseen) => dispersionAt(foreseen, sureness))).toEqual([1, 2, 5, 7.4, 7.4])
    expect(dispersionAt(100, { dispersion: 5 })).toBe(5)
    expect(dispersionAt(100, { dispersion: 5, perDay: 0 })).toBe(5)
  })
})
