import { expect, it } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts'
import type { PolicyState } from '#server/policy/list_policy_versions.ts'
import { policyNews } from './policy_news.ts'

/** Version n was made on the n-th of November. */
const version = (number: number, state: PolicyState, changed: Partial<Policy> = {}) => ({
  version: number,
  changedAt: `2026-11-0${number}T12:00:00Z`,
  changedBy: 'owner@example.com',
  reason: '',
  state,
  policy: { ...DEFAULT_POLICY, ...changed },
})
const from = (day: number, through = 9) => ({
  fromMs: Date.UTC(2026, 10, day, 12),
  toMs: Date.UTC(2026, 10, through, 12),
})
const VERSIONS = [
  version(5, 'building', { acceptanceWindowDays: 3 }),
  version(4, 'active', { acceptanceWindowDays: 7 }),
  version(3, 'superseded', { currency: 'SEK' }),
  version(2, 'retired'),
  version(1, 'retired'),
]

it('tells of what is being counted, and of what was made within the range against what was shown before', () => {
  expect(policyNews(VERSIONS, from(1))).toEqual({
    inForce: 4,
    building: { version: 5, changes: 'acceptance window 7 → 3 days' },
    madeInRange: [
      { version: 4, changes: 'acceptance window 14 → 7 days', madeAt: '2026-11-04T12:00:00Z' },
      { version: 2, changes: 'the same policy, counted anew', madeAt: '2026-11-02T12:00:00Z' },
    ],
  })
})

it('tells of nothing that was made before the range or after it, and not of the first version', () => {
  const made = (...range: Parameters<typeof from>) => policyNews(VERSIONS, from(...range)).madeInRange.map((one) => one.version)
  expect(made(4)).toEqual([4])
  expect(made(5)).toEqual([])
  expect(made(1, 4)).toEqual([2])
  expect(policyNews([version(1, 'active')], from(1))).toEqual({ inForce: 1, building: null, madeInRange: [] })
})
