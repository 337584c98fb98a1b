import { expect, it } from 'vitest'
import { ageBandsOf } from './age_bands.ts'
import { laterReworkOf } from './later_rework.ts'
import type { Series } from './series.ts'

/** Bands of 6, 18 and 6 hours. */
const series: Series = {
  ...{ bands: ageBandsOf(30), nowHour: 1_000, segments: [], alarm: null, calm: true },
  steadiness: { dispersion: 1, expectedPerDay: 1, breaks: 1 },
}
const costOf = (cohortHour: number, count = 1): number =>
  laterReworkOf({ perHour: [100, 10, 1], squareOverMean: 1, cases: [{ cohortHour, count }] }, series)

it.each([
  ['of this hour: from its second hour on', 1_000, 5 * 100 + 18 * 10 + 6],
  ['of the hour before: the same', 999, 5 * 100 + 18 * 10 + 6],
  ['of four hours ago', 996, 2 * 100 + 18 * 10 + 6],
  ['at the edge of a band', 994, 18 * 10 + 6],
  ['within the last band', 973, 3],
  ['that has matured', 970, 0],
  ['that matured long ago', 900, 0],
])('a case %s still costs what the hours to come cost', (_, cohortHour, cost) => expect(costOf(cohortHour)).toBe(cost))

it('is as much for each case, and of all of them together', () => {
  const cases = [
    { cohortHour: 973, count: 7 },
    { cohortHour: 994, count: 2 },
  ]
  expect(laterReworkOf({ perHour: [100, 10, 1], squareOverMean: 1, cases }, series)).toBe(7 * 3 + 2 * 186)
})
