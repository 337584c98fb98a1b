import { expect, it } from 'vitest'
import { MAX_TRIES, nextTryMs } from './retry.ts'

const NOW = Date.parse('2026-11-20T08:00:00Z')
const waits = (chance: number) =>
  Array.from({ length: MAX_TRIES }, (_, failed) => nextTryMs(failed + 1, null, NOW, chance)).map((at) => at && at - NOW)

it('tries ten times over 75 hours, each time after a longer wait', () => {
  const [first, ...later] = waits(0)
  expect(first).toBe(5_000)
  expect(later).toEqual([300_000, ...[0.5, 2, 5, 10, 14, 20, 24].map((hours) => hours * 3_600_000), null])
  const hours = waits(0).reduce((sum: number, wait) => sum + (wait ?? 0), 0) / 3_600_000
  expect(hours).toBeCloseTo(75.6, 1)
})

it('waits up to a tenth longer, by chance', () => {
  expect(waits(1)[1]).toBe(330_000)
})

it.each([
  ['seconds', '600', 600_000],
  ['an instant', 'Fri, 20 Nov 2026 08:20:00 GMT', 1_200_000],
  ['less than it waits anyway', '3', 5_000],
  ['an instant that is over', 'Fri, 20 Nov 2026 07:00:00 GMT', 5_000],
  ['more than a day', '9999999', 86_400_000],
  ['what is neither', 'soon', 5_000],
])('heeds what the receiver asks for: %s', (_, retryAfter, wait) => {
  expect(nextTryMs(1, retryAfter, NOW, 0)).toBe(NOW + wait)
})

it('does not try an eleventh time, whatever the receiver asks for', () => {
  expect(nextTryMs(MAX_TRIES, '60', NOW, 0)).toBeNull()
})
