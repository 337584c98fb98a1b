import { expect, it } from 'vitest'
import { clock } from './clock.ts'

it.each([
  [999, '00:00:00'],
  [61_000, '00:01:01'],
  [3_599_999, '00:59:59'],
  [3_725_000, '01:02:05'],
])('%s ms: %s', (ms, expected) => expect(clock(ms)).toBe(expected))
