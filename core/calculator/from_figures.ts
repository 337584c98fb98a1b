import type { FigureRow, Sums } from '../figures/contract.ts'
import { mergeRowSums } from '../figures/merge_sums.ts'
import { decimalOf, divideRounded } from '../money/amount.ts'
import type { CalculatorInput } from './inputs.ts'

/**
 * Fills the calculator from one's own data: the matured cases of an answer by handler. Per-case amounts are rounded to
 * the micro and shares to a millionth, so the result may differ from the figure in its last digits.
 * @returns null where nothing has matured.
 */
export function inputFromFigures(
  rows: readonly FigureRow[],
  priceReworkOf: CalculatorInput['priceReworkOf'],
): CalculatorInput | null {
  const sideOf = (handler: string) => mergeRowSums(rows.filter((row) => row.segment.handler === handler)).matured
  const [ai, human] = [sideOf('ai'), sideOf('human')]
  const cases = ai.counts.cases + human.counts.cases
  if (cases === 0) return null
  return {
    cases: String(cases),
    aiShare: percentOf(ai.counts.cases, cases),
    aiCost: each(ai.costMicros.handling, ai.counts.cases),
    humanCost: each(human.costMicros.handling, human.counts.cases),
    aiFails: percentOf(failuresOf(ai), ai.counts.cases),
    humanFails: percentOf(failuresOf(human), human.counts.cases),
    aiCleanUp: cleanUpOf(ai),
    humanCleanUp: cleanUpOf(human),
    priceReworkOf,
    overhead: decimalOf(BigInt(ai.costMicros.overhead) + BigInt(human.costMicros.overhead)),
  }
}

/** What did not hold: taken back, escalated or abandoned. */
const failuresOf = ({ counts }: Sums): number => counts.cases - counts.accepted

const cleanUpOf = (sums: Sums): string =>
  each(String(BigInt(sums.costMicros.rework) + BigInt(sums.costMicros.failureImpact)), failuresOf(sums))

const each = (micros: string, count: number): string => decimalOf(divideRounded(BigInt(micros), BigInt(count)) ?? 0n)

/** A percentage with four decimals. */
function percentOf(part: number, whole: number): string {
  const ppm = divideRounded(BigInt(part) * 1_000_000n, BigInt(whole)) ?? 0n
  return `${ppm / 10_000n}.${String(ppm % 10_000n).padStart(4, '0')}`
}
