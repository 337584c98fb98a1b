import { expect, it } from 'vitest'
import type { Rule } from '#core/alert/contract.ts'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { someRule } from '#core/alert/testing/some_alert.ts'
import { prepareRules } from './prepare_rules.ts'

const CHANNELS = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'Ops', isOn: true },
  { id: '00000000-0000-4000-8000-000000000002', name: 'Mail', isOn: false },
]
const SETTINGS = { channels: CHANNELS, currency: 'USD', timeZone: 'Europe/Berlin', nowMs: Date.parse('2026-11-22T08:00:00Z') }
const row = (over: Partial<Rule> = {}) => prepareRules([someRule(over)], SETTINGS)[0]
const open = (over: Partial<Rule['open']>) => ({ firing: 0, pending: 0, other: 0, ...over })

it('says when a rule speaks, what it promises, and what came of it', () => {
  expect(row()).toMatchObject({
    ...{ says: 'When cost per accepted resolution (AI) gets worse.', state: { word: '1 firing', tone: 'bad' } },
    ...{ promise: 'one false alarm in three months', record: '1 of 2 in 90 days', muted: null },
  })
})

it('promises nothing of what chance does not make', () => {
  const threshold = { kind: 'threshold' as const, figure: 'costPerCase' as const, windowMinutes: 1_440, limit: 3 }
  expect(row({ body: ruleBodySchema.parse(threshold) })?.promise).toBeNull()
  expect(row({ body: ruleBodySchema.parse({ kind: 'data', watches: 'ingestionBehind' }) })?.promise).toBeNull()
})

it('says where each value has an alert of its own', () => {
  const body = ruleBodySchema.parse({ kind: 'drift', each: 'topic' })
  expect(row({ body })?.says).toBe('When cost per accepted resolution gets worse, for each topic by itself.')
})

it('says who hears of it, and of whom nothing comes', () => {
  const told = (...places: number[]) => {
    const channelIds = places.map((place) => CHANNELS[place]?.id ?? '00000000-0000-4000-8000-000000000003')
    return row({ body: ruleBodySchema.parse({ kind: 'drift', channelIds }) })?.told
  }
  expect([told(), told(2), told(0), told(0, 1)]).toEqual([
    ...['Shown here alone.', 'Shown here alone.', 'Ops hears of it.', 'Ops and Mail (turned off) hear of it.'],
  ])
})

it.each([
  [{ isOn: false }, 'Off'],
  [{ open: open({ firing: 2, pending: 1 }) }, '2 firing'],
  [{ open: open({ pending: 1, other: 1 }) }, '1 pending'],
  [{ open: open({ other: 1 }) }, 'Cannot tell'],
  [{ open: open({}) }, 'Quiet'],
])('says how it stands: %j', (over, word) => {
  expect(row(over)?.state.word).toBe(word)
})

it('says until when it is muted, and no more once that is over', () => {
  expect(row({ mutedUntil: '2026-11-22T09:00:00Z' })?.muted).toBe('muted until 22 Nov 2026, 10:00')
  expect(row({ mutedUntil: '2026-11-22T07:00:00Z' })?.muted).toBeNull()
})
