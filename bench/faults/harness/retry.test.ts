import { expect, it } from 'vitest'
import { chanceOf } from '#simulator/chance.ts'
import { afterAttempt } from './retry.ts'

const after = (status: number | undefined, tries = 1, retryAfterSeconds?: number) =>
  afterAttempt({ status, retryAfterSeconds }, tries, chanceOf('retry'))

it.each([
  [202, 'done'],
  [400, 'refused'],
  [401, 'refused'],
  [413, 'refused'],
])('ends after %s: %s', (status, expected) => expect(after(status)).toBe(expected))

it.each([undefined, 408, 429, 500, 503])('tries again after %s', (status) => {
  expect(after(status)).toBeGreaterThanOrEqual(50)
  expect(after(status)).toBeLessThan(100)
})

it('waits longer each time, and never longer than two seconds', () => {
  expect(after(503, 4)).toBeGreaterThanOrEqual(400)
  expect(after(503, 50)).toBeLessThanOrEqual(2_000)
  expect(after(503, 1, 1)).toBe(1_000)
  expect(after(503, 1, 60)).toBe(2_000)
})
