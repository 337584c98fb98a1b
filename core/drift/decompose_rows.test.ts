import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import { numberIn, readingOf } from '../figures/reading.ts'
import { someRow } from '../figures/testing/some_answer.ts'
import { someSums } from '../figures/testing/some_sums.ts'
import { totalContribution } from './decompose.ts'
import { decomposeRows, segmentKey } from './decompose_rows.ts'

const START = '2026-11-02T00:00:00Z'
interface Some {
  cases: number
  accepted: number
  handling?: number
  rework?: number
  failureImpact?: number
  overhead?: number
}
const row = (topic: string, { cases, accepted, ...costs }: Some): FigureRow => {
  const matured = someSums({ counts: { cases, accepted }, ...costs })
  // What has not matured must not matter.
  const total = someSums({ counts: { cases: cases + 100, accepted }, handling: 10_000 })
  return someRow(START, { topic, language: 'de' }, { total, matured, maturedHuman: someSums({}) })
}

const cost = fc.integer({ min: 0, max: 1_000 })
const rows = fc
  .uniqueArray(
    fc.record({
      topic: fc.constantFrom('a', 'b', 'c', 'd'),
      accepted: fc.nat(50),
      lost: fc.nat(20),
      handling: cost,
      rework: cost,
      failureImpact: cost,
      overhead: cost,
    }),
    { selector: ({ topic }) => topic },
  )
  .map((all) => [
    row('e', { cases: 2, accepted: 1, handling: 3 }),
    // A segment without cases costs nothing.
    ...all
      .filter(({ accepted, lost }) => accepted + lost > 0)
      .map(({ topic, accepted, lost, ...costs }) => row(topic, { cases: accepted + lost, accepted, ...costs })),
  ])

describe('what segments add to the change', () => {
  it('sums to the change of the figure, late work on accepted cases included', () => {
    fc.assert(
      fc.property(rows, rows, (now, before) => {
        const of = (one: readonly FigureRow[]): number => numberIn('costPerAcceptedResolution', readingOf(one)) ?? 0
        const found = decomposeRows(now, before)
        const sum = [...(found?.contributions.values() ?? [])].reduce((all, one) => all + totalContribution(one), 0)
        // The figures are cut to micros.
        expect(sum).toBeCloseTo(of(now) - of(before), 5)
      }),
    )
  })

  it('puts what the policy puts on failures with the lost cases, so that more of it is no dearer handling', () => {
    const before = [row('a', { cases: 10, accepted: 8, handling: 10, rework: 4, failureImpact: 2, overhead: 1 })]
    const now = [row('a', { cases: 10, accepted: 8, handling: 10, rework: 4, failureImpact: 10, overhead: 1 })]
    const [only] = decomposeRows(now, before)?.contributions.values() ?? []
    expect(only?.rework).toBeCloseTo(1, 12)
    expect(only?.handling).toBe(0)
  })

  it('finds a segment again whatever the order of its dimensions', () => {
    const one = row('a', { cases: 1, accepted: 1 })
    expect(segmentKey({ ...one, segment: { language: 'de', topic: 'a' } })).toBe(segmentKey(one))
    expect(segmentKey({ ...one, segment: { language: 'a', topic: 'de' } })).not.toBe(segmentKey(one))
  })
})
