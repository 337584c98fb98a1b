import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf } from '../money/amount.ts'
import { calculate } from './calculate.ts'
import { type CalculatorInput, calculatorInputSchema, WORKED_EXAMPLE } from './inputs.ts'

const shown = (micros: bigint | null) => (micros === null ? null : decimalOf(micros))

function read(input: CalculatorInput) {
  const { all, allHumanBaselineMicros, savingMicros } = calculate(input)
  return {
    handling: shown(all.handlingMicros),
    costPerCase: shown(all.costPerCaseMicros),
    broken: Number(all.broken),
    rework: shown(all.reworkMicros),
    accepted: Number(all.accepted),
    costPerAccepted: shown(all.costPerAcceptedMicros),
    baseline: shown(allHumanBaselineMicros),
    gap: shown(all.qualityGapMicros),
    saving: shown(savingMicros),
  }
}

describe('the worked example of docs/metrics.md, section 6', () => {
  it('gives exactly its values', () => {
    expect(read(WORKED_EXAMPLE)).toEqual({
      handling: '137500.000000',
      costPerCase: '1.375000',
      broken: 19_900,
      rework: '70000.000000',
      accepted: 80_100,
      costPerAccepted: '2.590512',
      baseline: '4.347826',
      gap: '1.215512',
      saving: '140760.869565',
    })
  })

  it("prices the humans' own reopenings where they cost 4.00", () => {
    const reading = read({ ...WORKED_EXAMPLE, humanCleanUp: '4.00' })
    expect(reading).toMatchObject({ rework: '79600.000000', costPerAccepted: '2.710362', baseline: '4.695652' })
  })

  it("prices only the AI's rework with priceReworkOf ai", () => {
    const reading = read({ ...WORKED_EXAMPLE, humanCleanUp: '4.00', priceReworkOf: 'ai' })
    expect(reading).toMatchObject({ rework: '70000.000000', costPerAccepted: '2.590512', baseline: '4.347826' })
  })
})

const percentage = fc.integer({ min: 0, max: 1_000_000 }).map((ppm) => {
  const decimals = String(ppm % 10_000).padStart(4, '0')
  return `${Math.floor(ppm / 10_000)}.${decimals}`
})
const amount = fc
  .integer({ min: 0, max: 99_999 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)
const anyInput = fc.record({
  cases: fc.integer({ min: 0, max: 5_000_000 }).map(String),
  aiShare: percentage,
  aiCost: amount,
  humanCost: amount,
  aiFails: percentage,
  humanFails: percentage,
  aiCleanUp: amount,
  humanCleanUp: amount,
  priceReworkOf: fc.constantFrom('all' as const, 'ai' as const),
  overhead: amount,
})

describe('calculate', () => {
  it('takes what the schema takes, keeps every case and every micro', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { ai, human, all } = calculate(calculatorInputSchema.parse(input))
        expect(all.accepted + all.broken).toBe(BigInt(input.cases))
        expect(ai.fullMicros + human.fullMicros).toBe(all.fullMicros)
        expect(all.costPerAcceptedMicros === null).toBe(all.accepted === 0n)
        if (all.qualityGapMicros !== null) expect(all.qualityGapMicros).toBeGreaterThanOrEqual(0n)
      }),
    )
  })

  it('shares overhead out among the cases, to the micro', () => {
    const { ai, human, all } = calculate({ ...WORKED_EXAMPLE, cases: '3', aiShare: '66.6667', overhead: '10.00' })
    expect([ai, human, all].map(({ overheadMicros }) => overheadMicros)).toEqual([6_666_667n, 3_333_333n, 10_000_000n])
  })

  it('charges nobody for the overhead of no cases', () => {
    const { ai, human } = calculate({ ...WORKED_EXAMPLE, cases: '0', overhead: '10.00' })
    expect([ai.overheadMicros, human.overheadMicros]).toEqual([0n, 0n])
  })

  it('divides nothing by nothing', () => {
    const { all, savingMicros } = calculate({ ...WORKED_EXAMPLE, cases: '0' })
    expect([all.costPerCaseMicros, all.costPerAcceptedMicros, all.qualityGapMicros, savingMicros]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
