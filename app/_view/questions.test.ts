import { expect, it } from 'vitest'
import { needlessQuestions, overviewQuestions, settledQuestion } from './questions.ts'
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

it.each<[View['range'], string[]]>([
  ['today', []],
  ['7d', []],
  ['14d', []],
  ['28d', ['settled']],
  [{ from: '2026-11-12', through: '2026-11-25' }, []],
  [{ from: '2026-11-11', through: '2026-11-25' }, ['settled']],
  [{ from: '2026-10-01', through: '2026-11-11' }, ['settled']],
  [{ from: '2026-10-01', through: '2026-11-10' }, ['settled', 'expected', 'lately']],
])('what settled last is asked where nothing of a range can have, what is expected where not all has: %j', (range, needless) => {
  expect(needlessQuestions({ ...DEFAULT_VIEW, range }, SETTINGS, NOW)).toEqual(needless)
})

it.each<[View['range'], string, string]>([
  ['28d', '2026-11-18', '2026-11-25'],
  ['7d', '2026-11-19', '2026-11-25'],
  ['yesterday', '2026-11-24', '2026-11-25'],
  // Of the day that is not over all that there is.
  ['today', '2026-11-25', '2026-11-26'],
  [{ from: '2026-11-01', through: '2026-11-20' }, '2026-11-14', '2026-11-21'],
  [{ from: '2026-11-01', through: '2026-12-31' }, '2026-11-18', '2026-11-25'],
  [{ from: '2026-11-19', through: '2026-11-20' }, '2026-11-19', '2026-11-21'],
  // Seven days all the same over the night in which the clocks are set back.
  [{ from: '2026-10-01', through: '2026-10-27' }, '2026-10-21', '2026-10-28'],
])('asks what is expected of the last seven whole days of the range: %j', (range, from, to) => {
  const questions = overviewQuestions({ ...DEFAULT_VIEW, range, filters: { topic: ['refund'] } }, SETTINGS)
  const params = new URLSearchParams(questions.find(({ name }) => name === 'lately')?.address(NOW))
  expect([params.get('from'), params.get('to'), params.get('step'), params.get('topic')]).toEqual([from, to, 'total', 'refund'])
  expect(params.get('fields')?.split(',')).toContain('nowcast')
})

it('asks for the last four weeks that have settled, under the same filters', () => {
  const { address } = settledQuestion({ ...DEFAULT_VIEW, range: '7d', filters: { topic: ['refund'] } }, SETTINGS)
  expect(address(NOW)).toBe(
    'from=2026-10-15&to=2026-11-12&step=total&format=columns&by=handler&figures=costPerAcceptedResolution&fields=sums%2Coverhead&topic=refund',
  )
})
