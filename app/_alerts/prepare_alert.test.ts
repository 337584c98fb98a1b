import { expect, it } from 'vitest'
import type { AlertStep } from '#core/alert/contract.ts'
import { someAlert } from '#core/alert/testing/some_alert.ts'
import { prepareAlert } from './prepare_alert.ts'

const NOW = Date.parse('2026-11-22T06:00:00Z')
const SETTINGS = { timeZone: 'UTC', nowMs: NOW }
const step = (changed: Partial<AlertStep>): AlertStep => ({
  ...{ id: '1', at: '2026-11-20T07:31:00Z', kind: 'transition', by: null, from: 'normal', to: 'firing', text: '' },
  ...changed,
})
const entry = (changed: Partial<AlertStep>) => prepareAlert(someAlert({ steps: [step(changed)] }), SETTINGS).entries[0]

it('says what it is, how it stands, since when and with whom', () => {
  const alert = someAlert({ about: 'German', assignee: 'jonas@example.com' })
  expect(prepareAlert(alert, SETTINGS)).toMatchObject({
    ...{ look: { word: 'Firing', tone: 'bad' }, standing: 'for 2 days, with jonas@example.com' },
    ...{ rule: 'Cost per accepted resolution, AI: German', facts: [{ label: 'Observed by expected', value: '1.6' }] },
  })
})

it.each([
  [
    { to: 'firing' as const, text: '1.81 expected' },
    { by: null, did: 'Firing', text: '1.81 expected', tone: 'bad' },
  ],
  [{ to: 'normal' as const }, { did: 'Over', tone: 'neutral' }],
  [
    { kind: 'corrected' as const, text: '41 late facts' },
    { did: 'Taken back', text: '41 late facts', tone: 'warn' },
  ],
  [
    { kind: 'acknowledge' as const, by: 'mara@example.com', text: 'Acknowledged.' },
    { did: 'acknowledged it', text: '' },
  ],
  [
    { kind: 'comment' as const, by: 'mara@example.com', text: 'v43 goes out at 11:00.' },
    { by: 'mara@example.com', did: 'wrote', text: 'v43 goes out at 11:00.', at: 'Fri 20 Nov, 07:31' },
  ],
])('tells %#: what happened, when, and who did it', (changed, told) => {
  expect(entry(changed)).toMatchObject(told)
})

it('offers what makes sense: of one that is over to say why, no second look at one that was seen', () => {
  const acts = (changed: Parameters<typeof someAlert>[0]) => prepareAlert(someAlert(changed), SETTINGS).acts
  expect(acts({})).toEqual({ acknowledge: true, hold: true, resolve: true, isAsleep: false })
  expect(acts({ acknowledgedAt: '2026-11-20T07:31:00Z' })).toMatchObject({ acknowledge: false, resolve: true })
  const ended = { endedAt: '2026-11-21T07:31:00Z', snoozedUntil: '2026-11-23T07:31:00Z' }
  expect(acts(ended).resolve).toBe(true)
  expect(acts({ ...ended, resolution: { as: 'false', release: null, comment: '', learnFrom: null } })).toEqual({
    ...{ acknowledge: false, hold: false, resolve: false, isAsleep: false },
  })
  expect(acts({ snoozedUntil: '2026-11-23T07:31:00Z' }).isAsleep).toBe(true)
  expect(acts({ snoozedUntil: '2026-11-21T07:31:00Z' }).isAsleep).toBe(false)
})
