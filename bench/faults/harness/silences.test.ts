import { expect, it } from 'vitest'
import { afterwardsMs, longestIn, SilenceWatch } from './silences.ts'

it('keeps the times in which the count did not rise', () => {
  const watch = new SilenceWatch(0, 1_000)
  watch.see(5, 500)
  watch.see(5, 1_800)
  watch.see(6, 2_000)
  watch.see(7, 2_900)
  expect(watch.roseAtMs).toBe(2_900)
  expect(watch.until(3_000)).toEqual([{ fromMs: 500, toMs: 2_000 }])
  expect(watch.until(4_000)).toEqual([
    { fromMs: 500, toMs: 2_000 },
    { fromMs: 2_900, toMs: 4_000 },
  ])
})

it('names the longest of those that lie in a time at least in part', () => {
  const silences = [
    { fromMs: 0, toMs: 90 },
    { fromMs: 100, toMs: 130 },
    { fromMs: 150, toMs: 200 },
  ]
  expect(longestIn(silences, { fromMs: 90, toMs: 160 })).toEqual({ fromMs: 150, toMs: 200 })
  expect(longestIn(silences, { fromMs: 90, toMs: 150 })).toEqual({ fromMs: 100, toMs: 130 })
  expect(longestIn(silences, { fromMs: 200, toMs: 300 })).toBeUndefined()
})

it('says how much of one lay after a fault had ended', () => {
  const silence = { fromMs: 100, toMs: 300 }
  expect([0, 100, 250, 400].map((atMs) => afterwardsMs(silence, atMs))).toEqual([200, 200, 50, 0])
  expect(afterwardsMs(undefined, 0)).toBe(0)
})
