import { expect, it } from 'vitest'
import { isTooYoung, settledQuestion } from './questions.ts'
import type { ScreenSettings } from './settings.ts'
import { DEFAULT_VIEW, type View } from './view.ts'

const SETTINGS: ScreenSettings = {
  workspaceSlug: 'w',
  currency: 'EUR',
  timeZone: 'Europe/Stockholm',
  firstDayOfWeek: 1,
  fullTimeMinutesPerWeek: 1_800,
  acceptanceWindowDays: 14,
  handoffTargetMinutes: 30,
  policyVersion: 1,
}
/** The 25th in Stockholm: through the 11th something has settled. */
const NOW = Date.parse('2026-11-24T23:30:00Z')

it.each<[View['range'], boolean]>([
  ['today', true],
  ['7d', true],
  ['14d', true],
  ['28d', false],
  [{ from: '2026-11-12', through: '2026-11-25' }, true],
  [{ from: '2026-11-11', through: '2026-11-25' }, false],
])('a range of which nothing can have settled is too young: %j', (range, young) => {
  expect(isTooYoung({ ...DEFAULT_VIEW, range }, SETTINGS, NOW)).toBe(young)
})

it('asks for the last four weeks that have settled, under the same filters', () => {
  const { address } = settledQuestion({ ...DEFAULT_VIEW, range: '7d', filters: { topic: ['refund'] } }, SETTINGS)
  expect(address(NOW)).toBe(
    'from=2026-10-15&to=2026-11-12&step=total&format=columns&by=handler&figures=costPerAcceptedResolution&fields=sums%2Coverhead&topic=refund',
  )
})
