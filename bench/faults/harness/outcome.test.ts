import { expect, it } from 'vitest'
import { isGood, type Outcome, rowOf, verdictOf } from './outcome.ts'

const outcome: Outcome = { fault: 'kill web', expected: 'back', seen: '2 s', lost: 0, doubled: 1_200, verdict: 'as expected' }

it('tells each in a row', () => {
  expect(rowOf(outcome)).toEqual(['kill web', 'back', '2 s', '0', '1,200', 'as expected'])
  expect(rowOf({ ...outcome, lost: null, doubled: null, verdict: 'impossible' }).slice(3)).toEqual(['', '', 'not possible here'])
})

it('passes where nothing went wrong that could be tried', () => {
  expect(isGood([outcome, { ...outcome, verdict: 'impossible' }])).toBe(true)
  expect(isGood([outcome, { ...outcome, verdict: 'NOT AS EXPECTED' }])).toBe(false)
})

it.each([
  [true, 0, 0, 'as expected'],
  [true, null, null, 'as expected'],
  [false, 0, 0, 'NOT AS EXPECTED'],
  [true, 1, 0, 'NOT AS EXPECTED'],
  [true, 0, 1, 'NOT AS EXPECTED'],
] as const)('met %s, %s lost, %s doubled: %s', (isMet, lost, doubled, expected) => {
  expect(verdictOf(isMet, lost, doubled)).toBe(expected)
})
