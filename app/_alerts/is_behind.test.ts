import { expect, it } from 'vitest'
import { isBehind } from './is_behind.ts'

it.each([
  [null, true],
  ['2026-11-20T07:39:00Z', true],
  ['2026-11-20T07:41:00Z', false],
])('knows when rules were judged too long ago: %s', (evaluatedAt, behind) => {
  expect(isBehind(evaluatedAt, '2026-11-20T08:00:00Z')).toBe(behind)
})
