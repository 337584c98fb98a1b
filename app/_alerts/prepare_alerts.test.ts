import { describe, expect, it } from 'vitest'
import type { AlertItem, AlertsAnswer } from '#core/alert/contract.ts'
import { someAlert } from '#core/alert/testing/some_alert.ts'
import { handsWords, prepareAlerts } from './prepare_alerts.ts'
import { lookOf } from './state_words.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const SETTINGS = { timeZone: 'Europe/Berlin', nowMs: NOW, offset: 0 }
const answer = (alerts: AlertItem[], changed: Partial<AlertsAnswer> = {}): AlertsAnswer => ({
  ...{ alerts, total: alerts.length, openCount: 1, nextOffset: null, evaluatedAt: null },
  ...changed,
})
const prepared = (changed: Partial<AlertItem>) => prepareAlerts(answer([someAlert(changed)]), SETTINGS).rows[0]

describe('the list of alerts', () => {
  it('says what fired, when by the workspace’s clock, and for how long', () => {
    expect(prepared({ firedAt: '2026-11-20T06:00:00Z', about: 'German' })).toMatchObject({
      ...{ since: 'Fri 20 Nov, 07:00', lasted: 'for 2 days', rule: 'Cost per accepted resolution, AI: German' },
      ...{ look: { word: 'Firing', tone: 'bad' }, urgency: null, hands: null },
    })
  })

  it('counts one that has not fired from when it was opened, and one that is over to its end', () => {
    const times = { firedAt: null, openedAt: '2026-11-22T06:00:00Z' }
    expect(prepared({ ...times, state: 'pending' })).toMatchObject({ since: 'Sun 22 Nov, 07:00', lasted: 'for 2 hours' })
    expect(prepared({ ...times, endedAt: '2026-11-22T06:30:00Z', state: 'normal' })).toMatchObject({ lasted: '30 minutes' })
  })

  it.each([
    [0, 'Nothing is firing.'],
    [1, 'One alert is firing.'],
    [1_200, '1,200 alerts are firing.'],
  ])('sums up %i', (openCount, summary) => {
    expect(prepareAlerts(answer([], { openCount }), SETTINGS).summary).toBe(summary)
  })

  it('says which of many are on the page, and nothing where all are', () => {
    const page = answer([someAlert(), someAlert()], { total: 35 })
    expect(prepareAlerts(page, { ...SETTINGS, offset: 10 }).place).toBe('11 to 12 of 35')
    expect(prepareAlerts(answer([someAlert()]), SETTINGS).place).toBeNull()
  })
})

describe('who has it in hand', () => {
  it('is who it was given to, rather than who saw it', () => {
    const hands = { assignee: 'jonas@example.com', acknowledgedBy: 'mara@example.com', snoozedUntil: null }
    expect(handsWords(hands, 'UTC', NOW)).toBe('with jonas@example.com')
    expect(handsWords({ ...hands, assignee: null }, 'UTC', NOW)).toBe('seen by mara@example.com')
  })

  it('says until when it sleeps, as long as it does', () => {
    const asleep = { assignee: null, acknowledgedBy: null, snoozedUntil: '2026-11-22T09:00:00Z' }
    expect(handsWords(asleep, 'UTC', NOW)).toBe('snoozed until 22 Nov 2026, 09:00')
    expect(handsWords(asleep, 'UTC', NOW + 3_600_000)).toBeNull()
  })
})

it('says of an alert that somebody ended why, and of one that is open how it stands', () => {
  const resolution = { as: 'false' as const, release: null, comment: '', learnFrom: null }
  const ended = { state: 'normal' as const, endedAt: '2026-11-22T06:30:00Z', correctedAt: null }
  expect(lookOf({ ...ended, resolution })).toEqual({ word: 'False alarm', tone: 'neutral' })
  expect(lookOf({ ...ended, resolution: null })).toEqual({ word: 'Over', tone: 'neutral' })
  const correctedAt = '2026-11-22T07:30:00Z'
  expect(lookOf({ ...ended, correctedAt, resolution: null })).toEqual({ word: 'Taken back', tone: 'neutral' })
  expect(lookOf({ ...ended, correctedAt, resolution }).word).toBe('False alarm')
  // Fixed by a release, but the figure is not back yet.
  expect(lookOf({ ...ended, state: 'firing', endedAt: null, resolution: { ...resolution, as: 'fixed' } }).word).toBe('Firing')
})
