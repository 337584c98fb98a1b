import { describe, expect, it } from 'vitest'
import { noMeasures } from '../contribution/measures.ts'
import { computeFigures } from '../figures/compute.ts'
import type { FigureRow } from '../figures/contract.ts'
import { noNowcast } from '../figures/row_nowcast.ts'
import { sumsOf } from '../figures/sums.ts'
import { decimalOf } from '../money/amount.ts'
import { calculate } from './calculate.ts'
import { inputFromFigures } from './from_figures.ts'

/** A row of matured cases: the worked example's of one handler. */
function rowOf(
  handler: 'ai' | 'human',
  cases: number,
  broken: number,
  handlingMicros: bigint,
  reworkMicros: bigint,
  { failureImpactMicros, overheadMicros } = { failureImpactMicros: 0n, overheadMicros: 0n },
): FigureRow {
  const counted = { cases, resolved: cases, brokenRecontact: broken, handlingMicros, reworkMicros, failureImpactMicros }
  const sums = { handler, matured: true, measures: { ...noMeasures(), ...counted }, overheadMicros }
  const matured = sumsOf([sums])
  const maturedHuman = sumsOf(handler === 'human' ? [sums] : [])
  const figures = computeFigures(
    { total: matured, matured, maturedHuman },
    { maturedMs: 1, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: null },
  )
  const nowcast = noNowcast(1)
  return { start: '', segment: { handler }, ...matured, matured, maturedHuman, figures, nowcast }
}

describe('the calculator filled from figures', () => {
  it('says what the figures say', () => {
    const ai = rowOf('ai', 70_000, 17_500, 17_500_000_000n, 70_000_000_000n)
    const human = rowOf('human', 30_000, 2_400, 120_000_000_000n, 0n)
    const input = inputFromFigures([ai, human], 'all')
    expect(input).toMatchObject({
      cases: '100000',
      aiShare: '70.0000',
      aiFails: '25.0000',
      humanFails: '8.0000',
      aiCleanUp: '4.000000',
    })
    const { all } = calculate(input ?? expect.fail('nothing matured'))
    expect(decimalOf(all.costPerAcceptedMicros ?? 0n)).toBe('2.590512')
  })

  it('takes failures in for what cleans up, and both sides for the overhead', () => {
    const ai = rowOf('ai', 10, 4, 10_000_000n, 6_000_000n, { failureImpactMicros: 2_000_000n, overheadMicros: 5_000_000n })
    const human = rowOf('human', 10, 0, 10_000_000n, 0n, { failureImpactMicros: 0n, overheadMicros: 3_000_000n })
    expect(inputFromFigures([ai, human], 'ai')).toMatchObject({
      aiCleanUp: '2.000000',
      humanCleanUp: '0.000000',
      overhead: '8.000000',
      priceReworkOf: 'ai',
    })
  })

  it('is nothing where nothing has matured', () => {
    expect(inputFromFigures([rowOf('ai', 0, 0, 0n, 0n)], 'all')).toBeNull()
  })
})
