import { expect, it } from 'vitest'
import { retryAfterMs } from './retry.ts'

it('waits longer after each failure, and no longer than five seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 1_000].map(retryAfterMs)).toEqual([250, 250, 500, 1_000, 2_000, 5_000, 5_000, 5_000])
})
