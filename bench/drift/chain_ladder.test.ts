import { describe, expect, it } from 'vitest'
import { chainLadder } from './chain_ladder.ts'

/** Taylor and Ashe (1983), on which Mack (1993) shows his method. */
const TRIANGLE = [
  [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
  [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
  [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
  [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
  [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
  [396132, 1333217, 2180715, 2985752, 3691712],
  [440832, 1288463, 2419861, 3483130],
  [359480, 1421128, 2864498],
  [376686, 1363294],
  [344014],
]

describe('the chain ladder', () => {
  it.each([
    [1, 4_625_811, 1_363_155],
    [3, 3_920_301, 875_328],
    [6, 984_889, 261_406],
  ])('says of what is known for %i years what Mack says', (known, toCome, standardError) => {
    const row = TRIANGLE.find(({ length }) => length === known) ?? []
    const { estimate, high } = chainLadder(TRIANGLE, known)
    expect(estimate - (row.at(-1) ?? 0)).toBeCloseTo(toCome, -1)
    // He guesses a variance for the last step, of which there is one alone; we take none.
    expect((high - estimate) / 1.6448536 / standardError).toBeGreaterThan(0.96)
    expect((high - estimate) / 1.6448536 / standardError).toBeLessThanOrEqual(1)
  })

  it('has nothing to say of what is complete', () =>
    expect(chainLadder(TRIANGLE, 10)).toEqual({ estimate: 3901463, low: 3901463, high: 3901463 }))
})
