import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FlipMessage } from '#core/live/messages.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { askedFlips } from './asked_flips.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
beforeEach(() => void vi.useFakeTimers({ now: NOW }))
afterEach(() => void vi.useRealTimers())

const { firstDayOfWeek, fullTimeMinutesPerWeek, acceptanceWindowDays, handoffTargetMinutes } = DEFAULT_POLICY
const SETTINGS: ScreenSettings = {
  workspaceSlug: 'acme',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  policyVersion: 1,
  ...{ firstDayOfWeek, fullTimeMinutesPerWeek, acceptanceWindowDays, handoffTargetMinutes },
}
const VIEW = { ...DEFAULT_VIEW, range: 'yesterday' as const, filters: { topic: ['', 'refund'], language: ['de'] } }
const asked = askedFlips(VIEW, SETTINGS)
const takes = (at: string, segment: Partial<FlipMessage['segment']> = {}) =>
  asked.takes({
    id: 'f',
    at,
    conversation: 'c',
    cause: 'recontact',
    ageSeconds: 1,
    costMicros: '0',
    segment: saidSegment({ handler: 'ai', topic: 'refund', language: 'de', ...segment }),
  })

it('asks the API for the view’s range and filters', () => {
  expect(asked.address(NOW, 7)).toBe('from=2026-11-22&to=2026-11-23&limit=7&total=false&language=de&topic=&topic=refund')
})

it('takes of what is heard what the API would give', () => {
  expect(takes('2026-11-21T23:00:00Z')).toBe(true)
  expect(takes('2026-11-22T22:59:59Z', { topic: null })).toBe(true)
  expect(takes('2026-11-21T22:59:59Z')).toBe(false)
  expect(takes('2026-11-22T23:00:00Z')).toBe(false)
  expect(takes('2026-11-22T12:00:00Z', { topic: 'delivery' })).toBe(false)
  expect(takes('2026-11-22T12:00:00Z', { language: null })).toBe(false)
})

it('goes along with the days', () => {
  vi.setSystemTime(NOW + 86_400_000)
  expect([takes('2026-11-22T12:00:00Z'), takes('2026-11-23T12:00:00Z')]).toEqual([false, true])
})
