import { describe, expect, test } from 'vitest'
import { countBoth } from './testing/count_both.ts'
import { churned, DAY, HOUR, type Told, tell } from './testing/tell.ts'

/** docs/metrics.md, section 4. */

const FREE = [{ from: null, ai: { perStint: '0.25', perMinute: '0' }, human: { perStint: '4', perMinute: '0' } }]
const AI = (id: string, minute: number, ...told: Told[]) =>
  tell(id, [minute, 'started', { handler: 'ai', customer: id }], ...told)
const HUMAN = (id: string, minute: number, ...told: Told[]) =>
  tell(id, [minute, 'started', { handler: 'human', customer: id }], ...told)

/** Each case of another customer: 3 AI and 2 human ones that stay solved, broken, escalated and abandoned ones, and some that wait. */
const WORLD = [
  ...AI('a', 0, [10, 'resolved'], [11, 'rated', { score: 2 }], [12, 'rated', { score: 5 }]),
  ...AI('b', 0, [20, 'resolved'], [21, 'rated', { score: 4 }]),
  ...AI('c', 0, [6, 'message', { from: 'ai' }], [60, 'resolved'], [61, 'rated', { score: 3 }]),
  ...HUMAN('d', 0, [30, 'resolved']),
  ...HUMAN('e', 0, [40, 'resolved']),
  ...AI(
    'f',
    0,
    [10, 'resolved'],
    [DAY, 'reopened', { handler: 'human' }],
    [DAY + 50, 'resolved'],
    [DAY + 51, 'rated', { score: 1 }],
  ),
  ...AI('g', 0, [10, 'resolved'], [DAY, 'reopened'], [DAY + 5, 'resolved']),
  ...AI('h', 0, [15, 'handed_off'], [20, 'message', { from: 'human' }], [45, 'resolved']),
  ...AI('i', 0, [15, 'handed_off'], [16 + HOUR, 'message', { from: 'human' }]),
  ...HUMAN('j', 0, [10, 'closed']),
  ...AI('k', 0, [10, 'resolved']),
  churned('k', DAY),
  ...tell('l', [0, 'started', { handler: 'ai' }], [10, 'resolved']),
  ...AI('m', 60 * DAY, [60 * DAY + 10, 'resolved']),
  ...AI('n', 0, [10 * DAY, 'message', { from: 'ai' }]),
]
const policy = {
  rateCards: FREE,
  failureImpact: { recontact: '1', reopen: '2', escalation: '3', churn: '4', escalated: '5' },
}
/** All but `m` has matured. */
const counted = (question = {}) => countBoth(WORLD, { policy, nowMinute: 70 * DAY, question }).row

describe('the figures of a set of cases', () => {
  const handling = 10 * 0.25 + 3 * 4 // a b c f g h i k l m; d e j
  const rework = 4 + 0.25 + 4 + 4 // f, g, h, i
  const impact = 2 + 2 + 5 + 5 + 4
  const full = handling + rework + impact
  const maturedFull = full - 0.25

  test.each<[figure: string, value: number | string]>([
    ['counts.cases', 13],
    ['counts.resolved', 10],
    ['counts.accepted', 6],
    ['counts.pending', 1],
    ['counts.broken', 3],
    ['counts.brokenReopen', 2],
    ['counts.brokenChurn', 1],
    ['counts.escalated', 2],
    ['counts.abandoned', 1],
    ['counts.aiCases', 10],
    ['counts.aiEscalated', 2],
    ['counts.anonymousCases', 1],
    ['counts.aiBrokenHumanRework', 1],
    ['counts.reworkStints', 4],
    ['counts.ratings', 4],
    ['counts.ratingSum', 5 + 4 + 3 + 1],
    ['counts.satisfiedRatings', 2],
    ['counts.aiStints', 11],
    ['counts.humanStints', 5],
    ['counts.conversations', 13],
    ['counts.aiConversations', 10],
    ['counts.aiHandedOff', 2],
    ['counts.handoffs', 2],
    ['counts.handoffsTakenUp', 2],
    ['counts.handoffsInTime', 1],
    ['costMicros.handling', handling * 1e6],
    ['costMicros.rework', rework * 1e6],
    ['costMicros.failureImpact', impact * 1e6],
    ['costMicros.overhead', 0],
    ['costMicros.full', full * 1e6],
    ['matured.counts.cases', 12],
    ['matured.counts.pending', 0],
    ['maturedHuman.counts.cases', 3],
    ['figures.costPerCase', (handling / 13).toFixed(6)],
    ['figures.deflectionRate', 8 / 13],
    ['figures.acceptedResolutionRate', 6 / (6 + 3 + 2 + 1)],
    ['figures.recontactRate', 3 / 9],
    ['figures.costPerAcceptedResolution', (maturedFull / 6).toFixed(6)],
    ['figures.provisionalCostPerAcceptedResolution', (full / 7).toFixed(6)],
    ['figures.qualityGap', (maturedFull / 6 - handling / 13).toFixed(6)],
    ['figures.allHumanBaseline', '6.000000'],
    ['figures.saving', (6 * 6 - maturedFull).toFixed(6)],
    ['figures.csat', 13 / 4],
    ['figures.satisfiedShare', 2 / 4],
    ['figures.anonymousShare', 1 / 13],
    ['figures.resolutionSeconds.median', 10 * 60],
    ['figures.resolutionSeconds.mean', ((10 + 20 + 60 + 30 + 40 + 10 + 10 + 10 + 10 + 10) * 60) / 10],
    ['figures.escalationAccuracy', 2 / 3],
    ['figures.aiHandleSeconds', ((10 + 20 + 60 + 10 + 10 + 5 + 15 + 15 + 10 + 10 + 10) * 60) / 11],
    ['figures.humanHandleSeconds', ((30 + 40 + 50 + 30 + 10) * 60) / 5],
    ['figures.caseHandleSeconds', ((175 + 160) * 60) / 13],
    ['figures.containmentRate', 8 / 10],
    ['figures.escalationRate', 2 / 10],
    ['figures.takenUpShare', 1 / 2],
    ['figures.handoffMinutes', (5 + HOUR + 1) / 2],
    ['maturedShare', 12 / 13],
  ])('%s', (path, value) => {
    const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], counted())
    if (typeof value === 'string') expect(found).toBe(value)
    else expect(Number(found)).toBeCloseTo(value, 9)
  })

  test('the median of an even number lies in the middle', () => {
    const events = [...AI('a', 0, [10, 'resolved']), ...AI('b', 0, [13, 'resolved'])]
    expect(countBoth(events).row.figures.resolutionSeconds).toEqual({ median: 690, mean: 690 })
  })

  test('nothing: every figure is null, every count 0', () => {
    const { figures, counts, unbrokenHandlingMs } = countBoth([]).row
    const { agentEquivalents, resolutionSeconds, ...others } = figures
    expect(Object.values(others).filter((value) => value !== null)).toEqual([])
    expect(Object.values(counts).filter((value) => value !== 0)).toEqual([])
    expect({ agentEquivalents, resolutionSeconds, unbrokenHandlingMs }).toEqual({
      agentEquivalents: 0,
      resolutionSeconds: { median: null, mean: null },
      unbrokenHandlingMs: 0,
    })
  })

  test('over matured cohorts: null while none has matured', () => {
    const { figures } = countBoth(WORLD, { policy, nowMinute: DAY }).row
    expect(figures).toMatchObject({
      acceptedResolutionRate: null,
      recontactRate: null,
      costPerAcceptedResolution: null,
      qualityGap: null,
      allHumanBaseline: null,
      saving: null,
      agentEquivalents: null,
      escalationAccuracy: null,
    })
    expect(figures.costPerCase).not.toBeNull()
  })

  test.each([
    ['at the end of its bucket', 15, 1],
    ['a millisecond before', 15 - 1 / 60_000, 0],
  ])('a bucket matures when its last instant is a window old: %s', (_, minute, accepted) => {
    const { counts, matured } = countBoth(AI('a', 0, [1, 'resolved']), { nowMinute: 14 * DAY + minute }).row
    expect([counts.accepted, counts.pending, matured.counts.accepted]).toEqual([accepted, 1 - accepted, accepted])
  })

  test('money is rounded half away from zero to a micro, once', () => {
    const costs = (id: string, amountMicros: string) => AI(id, 0, [1, 'cost', { amountMicros }], [2, 'resolved'])
    expect(countBoth([...costs('a', '1'), ...costs('b', '2')]).row.figures.costPerCase).toBe('0.000002')
    const human = HUMAN('c', 0, [1, 'cost', { amountMicros: '0' }], [2, 'resolved'])
    const lost = [...costs('a', '1'), ...human, ...HUMAN('d', 0, [1, 'cost', { amountMicros: '0' }], [2, 'resolved'])]
    expect(countBoth(lost).row.figures.saving).toBe('-0.000001')
  })

  test('rework counts whenever it happens, also beyond the range', () => {
    const events = AI('a', 0, [10, 'resolved'], [13 * DAY, 'reopened'], [13 * DAY + 5, 'resolved'], [26 * DAY, 'handed_off'])
    expect(countBoth(events, { toMinute: 15 }).row).toMatchObject({ counts: { reworkStints: 2, brokenReopen: 1 } })
  })
})

describe('agent equivalents', () => {
  const fullTime = (fullTimeMinutesPerWeek: number, nowMinute: number, toMinute: number) =>
    countBoth(AI('a', 0, [70, 'resolved']), { policy: { fullTimeMinutesPerWeek }, nowMinute, fromMinute: 0, toMinute }).row
      .figures.agentEquivalents

  test.each([
    ['a week that has matured', 1_400, 100 * DAY, 7 * DAY, 70 / 1_400],
    ['two weeks that have matured', 1_400, 100 * DAY, 14 * DAY, 70 / 2_800],
    ['the part of the range that has matured', 1_400, 14 * DAY + 7 * DAY, 60 * DAY, 70 / 1_400],
  ])('%s', (_, minutes, now, to, wanted) => {
    expect(fullTime(minutes, now, to)).toBeCloseTo(wanted, 12)
  })

  test('broken ones, and those of humans, are none', () => {
    const events = [...AI('a', 0, [70, 'resolved'], [80, 'reopened']), ...HUMAN('b', 0, [70, 'resolved'])]
    expect(countBoth(events).row).toMatchObject({ unbrokenHandlingMs: 0, figures: { agentEquivalents: 0 } })
  })
})

describe('after-hours capture', () => {
  const businessHours = [
    { day: 1, from: '09:15', to: '17:00' },
    { day: 2, from: '09:00', to: '24:00' },
  ]
  const captured = (minute: number, told: Told[], timeZone = 'UTC') => {
    const { counts } = countBoth(AI('a', minute, ...told), { policy: { businessHours, timeZone } }).row
    return [counts.afterHoursStarted, counts.afterHoursContained]
  }
  const soon = (minute: number): Told[] => [[minute + 1, 'resolved']]

  test.each<[string, number, string, number]>([
    ['before they open', 14, 'UTC', 1],
    ['as they open', 15, 'UTC', 0],
    ['the last minute', 8 * HOUR - 1, 'UTC', 0],
    ['as they close', 8 * HOUR, 'UTC', 1],
    ['until midnight', 24 * HOUR + 15 * HOUR - 1, 'UTC', 0],
    ['at midnight', 24 * HOUR + 15 * HOUR, 'UTC', 1],
    ['a day without hours', 2 * DAY, 'UTC', 1],
    ['in local time: 09:00 is 14:30', 5, 'Asia/Kolkata', 0],
    ['in local time: 11:30 is 17:00', 150, 'Asia/Kolkata', 1],
  ])('%s', (_, minute, timeZone, outside) => {
    expect(captured(minute, soon(minute), timeZone)).toEqual([outside, outside])
  })

  test.each<[string, Told[], number[]]>([
    ['handed off: not contained', [[1, 'handed_off']], [1, 0]],
    ['closed: contained', [[1, 'closed']], [1, 1]],
    ['ended within business hours, started outside: by its start', [[HOUR, 'resolved']], [1, 1]],
    ['open: no conversation yet', [], [0, 0]],
  ])('%s', (_, told, wanted) => {
    expect(captured(0, told)).toEqual(wanted)
  })

  test('a human’s conversation is started, never captured', () => {
    const { counts, figures } = countBoth([...HUMAN('a', 0, [1, 'resolved']), ...AI('b', 0, [1, 'resolved'])], {
      policy: { businessHours },
    }).row
    expect([counts.afterHoursStarted, counts.afterHoursContained, figures.afterHoursCapture]).toEqual([2, 1, 0.5])
  })
})
