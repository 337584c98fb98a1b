import { describe, expect, it } from 'vitest'
import { historyShare } from './history.ts'

const WEEK_MS = 7 * 86_400_000
const BEGAN = Date.UTC(2026, 10, 23)

describe('historyShare', () => {
  it.each([
    [null, 0],
    [BEGAN - 9 * WEEK_MS, 0],
    [BEGAN - 8 * WEEK_MS, 0],
    [BEGAN - 4 * WEEK_MS, 0.5],
    [BEGAN, 1],
    [BEGAN + WEEK_MS, 1],
  ])('sent through %s is %s', (sentThroughMs, share) => {
    expect(historyShare(BEGAN, sentThroughMs)).toBe(share)
  })
})
