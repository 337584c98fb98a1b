import { describe, expect, it } from 'vitest'
import { type CalculatorInput, calculatorInputSchema, portionOf, WORKED_EXAMPLE } from './inputs.ts'

const wrong = (input: Partial<Record<keyof CalculatorInput, unknown>>): string[] =>
  calculatorInputSchema
    .safeParse({ ...WORKED_EXAMPLE, ...input })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const SHARES = ['aiShare', 'aiFails', 'humanFails'] as const
const AMOUNTS = ['aiCost', 'humanCost', 'aiCleanUp', 'humanCleanUp', 'overhead'] as const

describe('the inputs', () => {
  it('are by default those of the worked example', () => {
    expect(WORKED_EXAMPLE).toEqual({
      cases: '100000',
      aiShare: '70',
      aiCost: '0.25',
      humanCost: '4.00',
      aiFails: '25',
      humanFails: '8',
      aiCleanUp: '4.00',
      humanCleanUp: '0.00',
      priceReworkOf: 'all',
      overhead: '0.00',
    })
    expect(wrong({})).toEqual([])
  })

  it.each(['0', '7', '70', '99.9999', '100', '100.0', '100.0000', '00.5'])('take a share of %s', (share) => {
    for (const field of SHARES) expect(wrong({ [field]: share })).toEqual([])
  })

  it.each(['', '100.1', '100.00000', '101', '1000', '-1', '1.', '.5', '1.23456', '1.x', 'x1', '1x', '100x', 'x100', '170'])(
    'refuse a share of %j',
    (share) => {
      for (const field of SHARES) {
        expect(wrong({ [field]: share })).toEqual([`${field}: a percentage from 0 to 100, at most 4 decimals`])
      }
    },
  )

  it.each(['0', '1', '999999999'])('take %s cases', (cases) => {
    expect(wrong({ cases })).toEqual([])
  })

  it.each(['', '1000000000', '-1', '1.5', 'x', '1x', 'x1', '1 '])('refuse %j cases', (cases) => {
    expect(wrong({ cases })).toEqual(['cases: a whole number of cases, below a billion'])
  })

  it('take amounts of money that are some', () => {
    for (const field of AMOUNTS) {
      expect(wrong({ [field]: '12.345678' })).toEqual([])
      expect(wrong({ [field]: '-1' })).toHaveLength(1)
    }
  })

  it('price the rework of all, or of the AI', () => {
    expect(wrong({ priceReworkOf: 'ai' })).toEqual([])
    expect(wrong({ priceReworkOf: 'human' })).toHaveLength(1)
  })

  it('each say what they ask for', () => {
    const described = Object.values(calculatorInputSchema.shape).map(({ description }) => description)
    expect(described).toEqual([
      'cases that ended in the period, all of them matured',
      'of the cases, those that the AI handled first',
      'what one case costs where the AI handles it',
      'what one case costs where a human handles it',
      "of the AI's cases, those whose resolution did not hold",
      "of the humans' cases, those whose resolution did not hold",
      "what cleaning up after one of the AI's failures costs",
      "what cleaning up after one of the humans' failures costs",
      'whose clean-up is priced',
      'oversight, platform and licences in the period',
    ])
  })
})

describe('a share of some cases', () => {
  it.each([
    [100_000n, '70', 70_000n],
    [100_000n, '0', 0n],
    [3n, '50', 2n],
    [3n, '49.9999', 1n],
    [1_000_000n, '0.0001', 1n],
    [7n, '100', 7n],
    [0n, '50', 0n],
    [200n, '12.25', 25n],
  ])('%d at %s %% are %d: to the nearest whole case, halves up', (cases, share, portion) => {
    expect(portionOf(cases, share)).toBe(portion)
  })
})
