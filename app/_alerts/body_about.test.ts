import { expect, it } from 'vitest'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { bodyAbout } from './body_about.ts'

const WATCHED = { kind: 'threshold', figure: 'costPerCase', windowMinutes: 1_440, limit: 3 } as const
const body = (each: 'topic' | 'handler' | null) => ruleBodySchema.parse({ ...WATCHED, each, filters: { language: ['de'] } })
const VALUES = { handler: ['ai', 'human'], topic: ['refund', ''], channel: [], language: [], market: [], agentVersion: [] }

it('is about one value, by the name that people read', () => {
  const { each, filters } = bodyAbout(body('topic'), 'refund', VALUES)
  expect([each, filters]).toEqual([null, { language: ['de'], topic: ['refund'] }])
  expect(bodyAbout(body('handler'), 'AI', VALUES).filters.handler).toEqual(['ai'])
  expect(bodyAbout(body('topic'), 'not said', VALUES).filters.topic).toEqual([null])
})

it('is as it was where the rule is about all, or the value is not known', () => {
  expect(bodyAbout(body(null), '', VALUES)).toEqual(body(null))
  expect(bodyAbout(body('topic'), 'gone', VALUES)).toEqual(body('topic'))
})
