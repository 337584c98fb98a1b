import { describe, expect, test } from 'vitest'
import { countBoth } from './testing/count_both.ts'
import { churned, DAY, HOUR, tell } from './testing/tell.ts'

/** docs/metrics.md, section 5: every field of the policy says something of these events. */

const EVENTS = [
  ...tell('a', [0, 'started', { handler: 'ai', customer: 'x', topic: 'login' }], [10, 'resolved']),
  ...tell('b', [10 * DAY, 'started', { handler: 'human', customer: 'x', topic: 'login' }], [10 * DAY + 60, 'resolved']),
  ...tell(
    'c',
    [HOUR, 'started', { handler: 'human', customer: 'y' }],
    [2 * HOUR, 'resolved'],
    [DAY, 'reopened'],
    [DAY + 5, 'resolved'],
  ),
  ...tell(
    'd',
    [0, 'started', { handler: 'ai' }],
    [5, 'handed_off', { reason: 'by_design' }],
    [45, 'message', { from: 'human' }],
    [50, 'closed'],
  ),
  ...tell('e', [0, 'started', { handler: 'ai', customer: 'z', topic: 'one' }], [10, 'resolved']),
  ...tell('f', [DAY, 'started', { handler: 'ai', customer: 'z', topic: 'two' }], [DAY + 10, 'resolved']),
  ...tell('g', [0, 'started', { handler: 'ai', customer: 'w' }], [20, 'resolved']),
  churned('w', DAY),
]

const card = (from: string | null, perStint: string) => ({
  from,
  ai: { perStint, perMinute: '0' },
  human: { perStint: '2', perMinute: '0.1' },
})
const NO_IMPACT = { recontact: '0', reopen: '0', escalation: '0', churn: '0', escalated: '0' }
const overhead = (appliesTo: string) => [{ name: 'any', amountPerMonth: '31', appliesTo }]

describe('the policy', () => {
  const counted = (policy: object) => {
    const { counts, costMicros, figures } = countBoth(EVENTS, { policy: { ...policy } }).row
    return { ...counts, ...costMicros, agentEquivalents: figures.agentEquivalents }
  }
  const usual = counted({})

  test('by default', () => {
    expect(usual).toMatchObject({
      cases: 6,
      accepted: 2,
      brokenRecontact: 1,
      brokenReopen: 1,
      brokenChurn: 1,
      escalated: 1,
      handling: 5_250_000n,
      rework: 12_000_000n,
      failureImpact: 0n,
      overhead: 0n,
    })
  })

  test.each<[field: string, policy: object, changed: object]>([
    ['acceptanceWindowDays', { acceptanceWindowDays: 9 }, { cases: 7, accepted: 4, brokenRecontact: 0 }],
    ['sameIssue', { sameIssue: 'any' }, { cases: 5, accepted: 0, brokenRecontact: 2 }],
    [
      'passOnReasons',
      { passOnReasons: ['by_design'] },
      { escalated: 0, abandoned: 1, aiCases: 4, handling: 9_250_000n, rework: 8_000_000n },
    ],
    ['priceReworkOf', { priceReworkOf: 'ai' }, { rework: 8_000_000n, reworkStints: 3 }],
    ['rateCards', { rateCards: [card(null, '1')] }, { handling: 13_000_000n, rework: 2_000_000n * 3n + 100_000n * 110n }],
    ['rateCards, from a date', { rateCards: [card(null, '1'), card('2026-03-03', '5')] }, { handling: 17_000_000n }],
    ['failureImpact, recontact', { failureImpact: { ...NO_IMPACT, recontact: '7' } }, { failureImpact: 7_000_000n }],
    ['failureImpact, reopen', { failureImpact: { ...NO_IMPACT, reopen: '7' } }, { failureImpact: 7_000_000n }],
    ['failureImpact, churn', { failureImpact: { ...NO_IMPACT, churn: '7' } }, { failureImpact: 7_000_000n }],
    ['failureImpact, escalated', { failureImpact: { ...NO_IMPACT, escalated: '7' } }, { failureImpact: 7_000_000n }],
    ['overheads', { overheads: overhead('ai') }, { overhead: 2_000_000n }],
    ['overheads, of humans', { overheads: overhead('human') }, { overhead: 1_000_000n }],
    ['timeZone', { timeZone: 'Pacific/Apia' }, { afterHoursStarted: 7 }],
    ['businessHours', { businessHours: [] }, { afterHoursStarted: 7, afterHoursContained: 4 }],
    ['handoffTargetMinutes', { handoffTargetMinutes: 40 }, { handoffsTakenUp: 1, handoffsInTime: 1 }],
    ['fullTimeMinutesPerWeek', { fullTimeMinutesPerWeek: 900 }, { agentEquivalents: 2 * Number(usual.agentEquivalents) }],
  ])('%s', (_, policy, changed) => {
    expect(counted(policy)).toMatchObject(changed)
    expect(counted(policy)).not.toEqual(usual)
  })

  test('failureImpact, escalation', () => {
    const events = tell('h', [0, 'started', { handler: 'ai', customer: 'v' }], [5, 'resolved'], [9, 'handed_off'])
    const failureImpact = { ...NO_IMPACT, escalation: '7' }
    expect(countBoth(events, { policy: { failureImpact } }).row).toMatchObject({
      counts: { brokenEscalation: 1 },
      costMicros: { failureImpact: 7_000_000n },
    })
  })
})
