import { expect, it } from 'vitest'
import { z } from 'zod'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { conversationDetailSchema, conversationItemSchema, conversationListSchema } from './contract.ts'
import { handoffListSchema } from './handoff_contract.ts'

const AT = '2026-11-16T08:00:00Z'
const SEGMENT = saidSegment({ handler: 'ai', language: 'de', market: 'no', topic: 'login', agentVersion: '1' })
const ITEM = {
  conversation: 'c',
  position: 0,
  state: 'broken',
  cause: 'recontact',
  startedAt: AT,
  endedAt: AT,
  takenBackAt: AT,
  segment: SEGMENT,
  handlingMicros: '7',
  reworkMicros: '3',
  reworkStints: 1,
  rating: 5,
}
const STRUCK = {
  position: 0,
  handler: 'human',
  openedBy: 'handed_off',
  outcome: 'resolved',
  startedAt: AT,
  endedAt: AT,
  takenUpAt: AT,
  costMicros: '7',
}
const CASE = {
  state: 'broken',
  root: 'c',
  cause: 'churn',
  brokenAt: AT,
  maturesAt: AT,
  handlingMicros: '7',
  reworkMicros: '3',
  failureImpactMicros: '1',
  stints: ['prelude', 'root', 'rework'].map((role) => ({ ...STRUCK, conversation: 'c', role })),
  stintCount: 3,
}
const DETAIL = {
  id: 'c',
  policyVersion: 1,
  startedAt: AT,
  anonymous: false,
  customer: 'x',
  followsUp: 'b',
  segment: SEGMENT,
  rating: 5,
  messages: { customer: 1, ai: 2, human: 3 },
  excluded: { at: AT, reason: 'spam' },
  struckStints: [STRUCK],
  learned: [{ field: 'topic', value: 'login', at: AT, holds: true }],
  claims: [{ vendor: 'Echo', verdict: 'assumed', amountMicros: '7', at: AT, words: 'Echo assumes a resolution' }],
  cases: [CASE],
  explanation: ['It cost 7.'],
}
const PAGE = { total: { count: 70, exact: false }, first: 51, previousCursor: 'previous', nextCursor: 'next' }
const LIST = { policyVersion: 1, ...PAGE, items: [ITEM] }
const HANDOFF = {
  conversation: 'c',
  position: 1,
  at: AT,
  waitedSeconds: 60,
  overdue: false,
  open: true,
  reason: 'refund',
  team: 'billing',
  segment: SEGMENT,
}
const HANDOFFS = { policyVersion: 1, targetMinutes: 30, ...PAGE, items: [HANDOFF] }

const ANSWERS: [string, z.ZodType, Record<string, unknown>][] = [
  ['a conversation', conversationDetailSchema, DETAIL],
  ['an item of the list', conversationItemSchema, ITEM],
  ['a list of conversations', conversationListSchema, LIST],
  ['a list of handoffs', handoffListSchema, HANDOFFS],
]

it.each(ANSWERS)('%s says all of this, and nothing may be missing', (_, schema, answer) => {
  expect(schema.parse(answer)).toEqual(answer)
  for (const field of Object.keys(answer)) {
    expect([field, schema.safeParse({ ...answer, [field]: undefined }).success]).toEqual([field, false])
  }
})

it.each<[string, z.ZodType, Record<string, unknown>, string[]]>([
  [
    'a conversation that has not started',
    conversationDetailSchema,
    DETAIL,
    ['startedAt', 'customer', 'followsUp', 'segment', 'rating', 'excluded'],
  ],
  ['an open case', conversationItemSchema, ITEM, ['cause', 'endedAt', 'takenBackAt', 'rating']],
  ['the only page, not counted', conversationListSchema, LIST, Object.keys(PAGE)],
  ['the only page of handoffs, not counted', handoffListSchema, HANDOFFS, Object.keys(PAGE)],
])('%s has none of some', (_, schema, answer, fields) => {
  for (const field of Object.keys(answer)) {
    expect([field, schema.safeParse({ ...answer, [field]: null }).success]).toEqual([field, fields.includes(field)])
  }
})

it.each(ANSWERS)('%s is described to programs, where a description stands, in words', (_, schema) => {
  const described = JSON.stringify(z.toJSONSchema(schema))
  expect(described).toContain('"description":"')
  expect(described).not.toContain('"description":""')
})
