import { expect, test } from 'vitest'
import { gatherRefusals, MAX_REFUSALS_TOLD } from './gather_refusals.ts'

const rejection = { id: null, code: 'invalid_event', message: 'no' } as const

test('tells the first hundred with their places, and counts all of them by code', () => {
  const refusals = gatherRefusals()
  for (let index = 7; index < 7 + MAX_REFUSALS_TOLD; index++) refusals.note(rejection, index)
  expect(refusals.told).toHaveLength(MAX_REFUSALS_TOLD)
  refusals.note({ ...rejection, code: 'too_old' }, 5_000)
  refusals.note(rejection, 5_001)
  expect(refusals.told.map(({ index }) => index)).toEqual(Array.from({ length: MAX_REFUSALS_TOLD }, (_, n) => n + 7))
  expect(refusals.told[0]).toEqual({ index: 7, ...rejection })
  expect(refusals.count()).toBe(MAX_REFUSALS_TOLD + 2)
  expect([...refusals.byCode]).toEqual([
    ['invalid_event', MAX_REFUSALS_TOLD + 1],
    ['too_old', 1],
  ])
})
