import { describe, expect, it } from 'vitest'
import { policySchema } from '../policy/policy.ts'
import { rulesOf } from '../policy/rules.ts'
import type { Stint } from '../stint/types.ts'
import { contributionOfConversation } from './of_conversation.ts'

const RULES = rulesOf(policySchema.parse({ handoffTargetMinutes: 30 }))
const minute = (m: number): number => Date.UTC(2026, 3, 1, 12, m)

const stint = (change: Partial<Stint>): Stint => ({
  conversation: 'c',
  position: 0,
  startMs: minute(0),
  endMs: minute(10),
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 0n,
  takenUpMs: null,
  ...change,
})
const handoff = (takenUpMs: number | null, change: Partial<Stint> = {}): Stint =>
  stint({ position: 1, startMs: minute(10), endMs: minute(90), handler: 'human', openedBy: 'handed_off', takenUpMs, ...change })
const measuresOf = (...stints: Stint[]) => contributionOfConversation(stints, RULES)?.measures

describe('what a conversation counts for', () => {
  it('is nothing before its first stint has ended, nor without one', () => {
    expect(contributionOfConversation([stint({ outcome: 'open' })], RULES)).toBeNull()
    expect(contributionOfConversation([], RULES)).toBeNull()
  })

  it('stands in the quarter hour in which the first stint ended, under its handler', () => {
    const ended = stint({ endMs: minute(44), handler: 'human' })
    expect(contributionOfConversation([ended, handoff(null)], RULES)).toMatchObject({
      cohortMs: minute(30),
      handler: 'human',
      breakAgeHours: null,
    })
  })

  it.each<[string, Stint[], number[]]>([
    ['no handoff', [stint({})], [0, 0, 0, 0]],
    ['nobody wrote', [stint({}), handoff(null)], [1, 0, 0, 0]],
    ['a human wrote at once', [stint({}), handoff(minute(10))], [1, 1, 1, 0]],
    ['exactly at the target', [stint({}), handoff(minute(40))], [1, 1, 1, 30]],
    ['a millisecond late', [stint({}), handoff(minute(40) + 1)], [1, 1, 0, 30 + 1 / 60_000]],
    ['two, one of them late', [stint({}), handoff(minute(12)), handoff(minute(80), { position: 2 })], [2, 2, 1, 72]],
    ['a human from the start is none', [stint({ handler: 'human', takenUpMs: minute(1) })], [0, 0, 0, 0]],
    ['nor is a reopening', [stint({}), handoff(minute(12), { openedBy: 'reopened' })], [0, 0, 0, 0]],
    ['one that is still open is', [stint({}), handoff(minute(12), { outcome: 'open' })], [1, 1, 1, 2]],
  ])('handoffs: %s', (_, stints, [handoffs, taken, inTime, waitMinutes]) => {
    expect(measuresOf(...stints)).toMatchObject({
      handoffs,
      handoffsTakenUp: taken,
      handoffsInTime: inTime,
      handoffWaitMs: Math.round((waitMinutes ?? 0) * 60_000),
    })
  })

  it.each<[Stint['outcome'], number]>([
    ['escalated', 1],
    ['passed_on', 1],
    ['resolved', 0],
    ['abandoned', 0],
  ])('a first stint that was %s was handed off: %i', (outcome, handedOff) => {
    expect(measuresOf(stint({ outcome }))).toMatchObject({ conversations: 1, handedOff })
  })
})
