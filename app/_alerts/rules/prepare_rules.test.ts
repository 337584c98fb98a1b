import { expect, it } from 'vitest'
import type { Rule } from '#core/alert/contract.ts'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { someRule } from '#core/alert/testing/some_alert.ts'
import { prepareRules } from './prepare_rules.ts'

const SETTINGS = { currency: 'USD', timeZone: 'Europe/Berlin', nowMs: Date.parse('2026-11-22T08:00:00Z') }
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
