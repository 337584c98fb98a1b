import { expect, it } from 'vitest'
import { HOUR_MS } from '../drift/hour_of_week.ts'
import type { SideCounts, VersionComparison } from './compare_versions.ts'
import { sayComparison } from './say_comparison.ts'

const side = (some: Partial<SideCounts>): SideCounts => ({
  ...{ cases: 100, resolved: 80, takenBack: 8, hours: { fromHour: 1_000, toHour: 1_010 } },
  expectedCost: { state: 'expected', micros: 2_500_000.6, lowMicros: 2_400_000.2, highMicros: 2_700_000.5 },
  ...some,
})
const found: VersionComparison = {
  takenBack: {
    verdict: 'worse',
    ratio: 1.4,
    low: 1.1,
    high: 1.8,
    together: true,
    hoursUntilShown: 12,
    breaks: { before: 8, after: 1 },
  },
  unitCost: { verdict: "can't tell yet", ratio: null, low: 0, high: null, before: 1_200_000.4, after: null },
  before: side({}),
  after: side({ cases: 7, resolved: 5, takenBack: 1, hours: null }),
  ages: [],
}

it('says both sides, each with its own version and cost, money in whole micros and hours as instants', () => {
  const format = (ms: number): string => `h${ms / HOUR_MS}`
  const expectedCost = { state: 'expected', micros: '2500001', lowMicros: '2400000', highMicros: '2700001' }
  expect(sayComparison(found, { before: 'v1', after: 'v2', format })).toEqual({
    before: {
      ...{ version: 'v1', from: 'h1000', to: 'h1010', cases: 100, resolved: 80, takenBack: 8 },
      ...{ unitCostMicros: '1200000', expectedCost },
    },
    after: {
      ...{ version: 'v2', from: null, to: null, cases: 7, resolved: 5, takenBack: 1 },
      ...{ unitCostMicros: null, expectedCost },
    },
    together: true,
    takenBack: { verdict: 'worse', ratio: 1.4, low: 1.1, high: 1.8, hoursUntilShown: 12 },
    unitCost: { verdict: "can't tell yet", ratio: null, low: 0, high: null },
  })
})
