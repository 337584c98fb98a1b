import { expect, it } from 'vitest'
import { judgeRatio } from './judge_ratio.ts'

/** As much exposure on both sides; breaks of the earlier and the later version. */
const broke = (before: number, after: number) => judgeRatio([{ logOdds: 0, total: before + after, after }], 1)

it.each([
  [0, 9, "can't tell yet"],
  [9, 0, "can't tell yet"],
  [20, 30, "can't tell yet"],
  [1_000, 1_400, 'worse'],
  [1_400, 1_000, 'better'],
  [5_000, 5_000, 'no sign'],
  // Surely not a fifth less, perhaps a quarter more; and the mirror image.
  [600, 640, "can't tell yet"],
  [640, 600, "can't tell yet"],
] as const)('of %i breaks before and %i after it says', (before, after, verdict) => {
  expect(broke(before, after).verdict).toBe(verdict)
})

it('leaves room on one side alone where that is all that is open', () => {
  const [more, less] = [broke(600, 640), broke(640, 600)]
  expect(more.low).toBeGreaterThan(0.8)
  expect(more.high).toBeGreaterThan(1.25)
  expect(less.low).toBeLessThan(0.8)
  expect(less.high).toBeLessThan(1.25)
  // Versions that change places turn the interval round.
  expect(more.low * (less.high ?? 0)).toBeCloseTo(1, 6)
})

it('has no ratio without a break, and none that is infinite', () => {
  expect(judgeRatio([], 1)).toEqual({ verdict: "can't tell yet", ratio: null, low: 0, high: null })
  expect(broke(0, 9)).toMatchObject({ ratio: null, high: null })
  expect(broke(9, 0)).toMatchObject({ ratio: 0, low: 0 })
})
