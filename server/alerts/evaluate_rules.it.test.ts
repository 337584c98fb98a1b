import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { replay } from '#core/alert/replay.ts'
import { type RuleBodyInput, ruleBodySchema } from '#core/alert/rule_contract.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { putCohorts } from '../drift/testing/put_cohorts.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { actOnAlert } from './act_on_alert.ts'
import { evaluateRules } from './evaluate_rules.ts'
import { listAlerts } from './list_alerts.ts'
import { listFired } from './list_fired.ts'
import { previewRule } from './preview_rule.ts'
import { readHours, readSaidHours } from './read_hours.ts'
import { listRules } from './read_rules.ts'
import { AI, ALARM, ALL, CALM, FIRST_HOUR, judgeHour, startWorkspace, transitionsOf } from './testing/judged_workspace.ts'

/** In and out of alarm by a rhythm of its own; never the same twice in a row for long. */
const evidenceAt = (hour: number): number => (Math.sin(hour / 9) + Math.sin(hour / 4) > 0.6 ? ALARM : CALM)

let workspaceId: number
let evaluate: (hour: number) => Promise<void>
let ruleId: string
beforeAll(async () => {
  const started = await startWorkspace('month')
  workspaceId = started.workspaceId
  evaluate = started.evaluate
  ruleId = started.rule.id
  for (let hour = FIRST_HOUR; hour < FIRST_HOUR + 80; hour++) {
    await judgeHour(workspaceId, hour, evidenceAt(hour))
    // Some hours are read by two at once, some by nobody until later, some by one whose clock is an hour behind or ahead.
    if (hour % 7 === 3) continue
    await Promise.all([
      evaluate(hour),
      evaluate(hour),
      ...(hour % 5 === 0 ? [evaluate(hour - 1)] : []),
      ...(hour % 11 === 5 ? [evaluate(hour + 1)] : []),
    ])
    // Facts that come late change what is known of the hour now, not what was said of it.
    if (hour % 3 === 0) await judgeHour(workspaceId, hour, CALM)
  }
}, 60_000)

describe('a week of hours, read by two at once', () => {
  it('has each transition once, as a replay has them', async () => {
    const hours = await inWorkspace(workspaceId, (client) =>
      readSaidHours(client, workspaceId, { fromMs: (FIRST_HOUR - 1) * HOUR_MS, toMs: (FIRST_HOUR + 79) * HOUR_MS }),
    )
    const body = ruleBodySchema.parse(AI)
    if (body.kind !== 'drift') throw new Error('a rule of drift')
    const replayed = replay(
      readHours(body, hours, () => undefined),
      timingOf(body, null),
    )
    const kept = await transitionsOf(workspaceId)
    expect(kept.filter(({ tells }) => tells === 'alert.fired').length).toBeGreaterThan(2)
    expect(kept).toEqual(replayed.transitions.map(({ about: _, ...one }) => one))
    const { alerts } = await listAlerts(workspaceId, ALL)
    const spans = alerts.map(({ firedAt, endedAt }) => [firedAt, endedAt]).reverse()
    const said = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
    expect(spans).toEqual(replayed.alerts.map(({ firedMs, endedMs }) => [said(firedMs), said(endedMs)]))
  })

  it('is what a preview of the same rule would have said, with its budget', async () => {
    const preview = await previewRule(workspaceId, ruleBodySchema.parse(AI), new Date((FIRST_HOUR + 80) * HOUR_MS))
    const { alerts } = await listAlerts(workspaceId, ALL)
    const spans = alerts.map(({ openedAt, firedAt, endedAt }) => ({ openedAt, firedAt, endedAt })).reverse()
    expect(preview.replay.alerts).toMatchObject(spans)
    expect(preview).toMatchObject({ missing: null, alertsAtMost: 1, budget: { series: 1, eventsPerDay: 500 } })
    // What each other choice would cost, from the same pass: the rarer the false alarms, the later a change is found.
    const later = preview.budgets.map(({ find }) => find.find(({ ratio }) => ratio === 1.5)?.hours ?? 0)
    expect(preview.budgets.map(({ falseAlarmsAMonth }) => falseAlarmsAMonth)).toEqual([4.3, 1, 0.33, 0.083])
    expect(later).toEqual(later.toSorted((a, b) => a - b))
    expect(preview.budgets[1]).toEqual(preview.budget)
    expect(preview.replay).toMatchObject({ knowsMore: false, from: new Date(FIRST_HOUR * HOUR_MS).toISOString() })
    expect(preview.replay.points).toHaveLength(80)
  })

  it('is counted beside the promise once an alert was marked false', async () => {
    const { alerts } = await listAlerts(workspaceId, ALL)
    const ended = alerts.find(({ endedAt }) => endedAt !== null)
    const now = new Date((FIRST_HOUR + 80) * HOUR_MS)
    await actOnAlert(
      asSystem('command line', workspaceId),
      ended?.id ?? '',
      { kind: 'resolve', as: 'false', release: null, comment: '' },
      now,
    )
    const { rules, evaluatedAt } = await listRules(workspaceId, now)
    expect(rules).toMatchObject([{ id: ruleId, record: { days: 90, fired: alerts.length, markedFalse: 1 } }])
    expect(evaluatedAt).not.toBeNull()
  })

  it('is a mark on the charts of its time, and of its series', async () => {
    const range = { fromMs: FIRST_HOUR * HOUR_MS, toMs: (FIRST_HOUR + 80) * HOUR_MS }
    const fired = (await listAlerts(workspaceId, ALL)).alerts.filter(({ firedAt }) => firedAt !== null)
    const marks = fired.map(({ id, ruleName, firedAt }) => ({ id, name: ruleName, at: firedAt })).reverse()
    expect(marks.length).toBeGreaterThan(1)
    expect(await listFired(workspaceId, range)).toEqual(marks)
    expect(await listFired(workspaceId, { ...range, fromMs: Date.parse(marks[0]?.at ?? '') + 1 })).toEqual(marks.slice(1))
    expect(await listFired(workspaceId, { ...range, seriesId: 'breaks.human' })).toEqual([])
  })

  it('is found by rule, state and words', async () => {
    const count = async (over: Partial<typeof ALL> | object) => (await listAlerts(workspaceId, { ...ALL, ...over })).alerts.length
    const total = await count({})
    expect((await count({ state: 'open' })) + (await count({ state: 'ended' }))).toBe(total)
    expect([await count({ search: 'ai' }), await count({ search: '%' }), await count({ ruleId })]).toEqual([total, 0, total])
    const page = await listAlerts(workspaceId, { ...ALL, limit: 2 })
    expect([page.alerts.length, page.total, page.nextOffset]).toEqual([2, total, 2])
  })
})

describe('a rule about a figure', () => {
  it('fires for each value that is beyond its limit, and a preview says the same', async () => {
    const each: RuleBodyInput = {
      kind: 'threshold',
      figure: 'resolved',
      windowMinutes: 60,
      limit: 80,
      basis: 'now',
      each: 'handler',
    }
    const { workspaceId: own, evaluate: read, rule } = await startWorkspace('figures', { ...each, recoverMinutes: 0 })
    // The AI resolves more in the second and third hour, people as many as ever.
    const cohorts = [0, 1, 2, 3].map((hour) => ({
      hour: FIRST_HOUR + hour,
      resolved: hour === 1 || hour === 2 ? 100 : 40,
      lost: 4,
    }))
    const people = cohorts.map((one) => ({ ...one, resolved: 40 }))
    const none = { values: {}, breaks: [] }
    await putCohorts(own, [
      { handler: 'ai', cohorts: cohorts, ...none },
      { handler: 'human', cohorts: people, ...none },
    ])
    for (const hour of [1, 2, 3, 4]) await Promise.all([read(FIRST_HOUR + hour), read(FIRST_HOUR + hour)])
    expect((await transitionsOf(own)).map(({ atMs, to }) => [atMs / HOUR_MS - FIRST_HOUR, to])).toEqual([
      [2, 'firing'],
      [4, 'normal'],
    ])
    const { alerts } = await listAlerts(own, ALL)
    expect(alerts.map(({ about, headline }) => [about, headline])).toEqual([
      ['AI', expect.stringMatching(/AI is 100, above 80\.$/)],
    ])
    const preview = await previewRule(own, rule.body, new Date((FIRST_HOUR + 4) * HOUR_MS))
    const spans = alerts.map(({ openedAt, firedAt, endedAt, headline }) => ({ openedAt, firedAt, endedAt, headline }))
    expect(preview.replay).toMatchObject({ knowsMore: true, limit: 80, alerts: spans })
  })

  it('is not read ahead of time by a clock that is', async () => {
    const { workspaceId: own } = await startWorkspace('ahead', {
      kind: 'threshold',
      figure: 'resolved',
      windowMinutes: 60,
      limit: 80,
      basis: 'now',
    })
    const ahead = new Date(Date.now() + 5 * HOUR_MS)
    await evaluateRules(own, ahead)
    const { rows } = await inWorkspace(own, (client) =>
      client.query<{ read_through: Date }>('select read_through from alert_rule where workspace_id = $1', [own]),
    )
    expect(rows[0]?.read_through.getTime()).toBeLessThanOrEqual(Date.now())
    expect(rows[0]?.read_through.getTime()).toBeGreaterThan(Date.now() - 2 * HOUR_MS)
  })
})
