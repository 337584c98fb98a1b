import { expect, it } from 'vitest'
import { policyMarks } from './policy_marks.ts'

const version = (number: number, state: 'building' | 'active' | 'retired' | 'superseded') => ({
  version: number,
  changedAt: `2026-11-0${number}T12:00:00Z`,
  state,
})

it('marks what came into force, oldest first, and not what was there from the first', () => {
  const versions = [
    version(5, 'building'),
    version(4, 'active'),
    version(3, 'superseded'),
    version(2, 'retired'),
    version(1, 'retired'),
  ]
  expect(policyMarks(versions)).toEqual([
    { version: 2, changedAt: '2026-11-02T12:00:00Z' },
    { version: 4, changedAt: '2026-11-04T12:00:00Z' },
  ])
  expect(policyMarks([version(1, 'active')])).toEqual([])
})
