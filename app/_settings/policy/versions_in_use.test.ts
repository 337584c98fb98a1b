import { expect, it } from 'vitest'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import type { PolicyState } from '#server/policy/list_policy_versions.ts'
import { isBuilding, versionsInUse } from './versions_in_use.ts'

const inUse = (...states: PolicyState[]) => {
  const versions = states.map((state, place) => ({
    version: states.length - place,
    changedAt: '2026-11-01T12:00:00.000Z',
    changedBy: 'command line',
    reason: '',
    state,
    policy: DEFAULT_POLICY,
  }))
  const found = versionsInUse(versions)
  return [found.inForce.version, found.newest.version, isBuilding(found)]
}

it('finds what is in force, and what a further change builds on', () => {
  expect(inUse('active')).toEqual([1, 1, false])
  expect(inUse('active', 'superseded', 'retired')).toEqual([3, 3, false])
  expect(inUse('building', 'superseded', 'active', 'retired')).toEqual([2, 4, true])
})
