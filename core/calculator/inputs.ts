import { z } from 'zod'
import { amountSchema } from '../money/amount_schema.ts'

const share = z.string().regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100, at most 4 decimals')

/** What the calculator asks for. Money is a decimal string, shares are percentages in decimal strings. */
export const calculatorInputSchema = z.object({
  cases: z
    .string()
    .regex(/^\d{1,9}$/, 'a whole number of cases, below a billion')
    .describe('cases that ended in the period, all of them matured'),
  aiShare: share.describe('of the cases, those that the AI handled first'),
  aiCost: amountSchema.describe('what one case costs where the AI handles it'),
  humanCost: amountSchema.describe('what one case costs where a human handles it'),
  aiFails: share.describe("of the AI's cases, those whose resolution did not hold"),
  humanFails: share.describe("of the humans' cases, those whose resolution did not hold"),
  aiCleanUp: amountSchema.describe("what cleaning up after one of the AI's failures costs"),
  humanCleanUp: amountSchema.describe("what cleaning up after one of the humans' failures costs"),
  priceReworkOf: z.enum(['all', 'ai']).describe('whose clean-up is priced'),
  overhead: amountSchema.describe('oversight, platform and licences in the period'),
})
export type CalculatorInput = z.output<typeof calculatorInputSchema>

/** The worked example of docs/metrics.md, section 6: the field note's own reading. */
export const WORKED_EXAMPLE: CalculatorInput = {
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
}

const PPM = 1_000_000n

/** @returns how many of `cases` a percentage is, to the nearest whole case. */
export function portionOf(cases: bigint, percentage: string): bigint {
  const [whole = '0', decimals = ''] = percentage.split('.')
  const ppm = BigInt(whole) * 10_000n + BigInt(decimals.padEnd(4, '0'))
  return (2n * cases * ppm + PPM) / (2n * PPM)
}
