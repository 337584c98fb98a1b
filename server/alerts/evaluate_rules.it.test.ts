import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { replay } from '#core/alert/replay.ts'
import { type RuleBodyInput, ruleBodySchema } from '#core/alert/rule_contract.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { putCohorts, putJudged, someBaseline, steadinessOfHandler } from '../drift/testing/put_cohorts.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { actOnAlert } from './act_on_alert.ts'
import { applyRulesFile } from './apply_rules_file.ts'
import { changeRule } from './change_rule.ts'
import { createRule } from './create_rule.ts'
import { evaluateRules } from './evaluate_rules.ts'
import { listAlerts } from './list_alerts.ts'
import { previewRule } from './preview_rule.ts'
import { readAlert } from './read_alert.ts'
import { readHours, readSaidHours } from './read_hours.ts'
import { listRules } from './read_rules.ts'

const FIRST_HOUR = 490_000
const ALL = { state: null, ruleId: null, search: null, limit: 100, offset: 0 }
const AI: RuleBodyInput = {
  kind: 'drift',
  filters: { handler: ['ai'] },
  watches: 'takenBack',
  falseAlarmsAMonth: 1,
  recoverMinutes: 120,
}
const STEADY = steadinessOfHandler('ai', { dispersion: 1, expectedPerDay: 500, breaks: 14_000 })
const [CALM, ALARM] = [Math.log(10), Math.log(1_000)]

/** Has a workspace judged as of an hour, as the job of drift does; `worse` is ln of the evidence of the AI's breaks. */
async function judgeHour(workspaceId: number, hour: number, worse: number): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    const at = new Date(hour * HOUR_MS)
    await ask(client, 'drift/put_hours', [workspaceId, ['breaks.ai'], [at], ['steady'], [worse], [-700], [1], at])
    await client.query('update drift_run set hour = $2 where workspace_id = $1', [workspaceId, at])
  })
}

async function startWorkspace(slug: string, body: RuleBodyInput = AI) {
  const workspaceId = await createWorkspace({ slug, name: slug })
  await putJudged(workspaceId, someBaseline(24, { steadiness: [STEADY] }))
  const acting = asSystem('command line', workspaceId)
  const rule = await createRule(
    acting,
    { name: 'AI', body: ruleBodySchema.parse(body), isOn: true },
    new Date(FIRST_HOUR * HOUR_MS),
  )
  const evaluate = (hour: number) => evaluateRules(workspaceId, new Date(hour * HOUR_MS + 30_000))
  return { workspaceId, acting, rule, evaluate }
}

async function transitionsOf(workspaceId: number) {
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query<{ at: Date; from: string; to: string; tells: string | null }>(
      `select at, body ->> 'from' as "from", body ->> 'to' as "to", body ->> 'tells' as tells
       from alert_step where workspace_id = $1 and kind = 'transition' order by at, id`,
      [workspaceId],
    ),
  )
  return rows.map(({ at, ...rest }) => ({ atMs: at.getTime(), ...rest }))
}

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
    // Some hours are read by two at once, some by nobody until later, some again by one whose clock is an hour behind.
    if (hour % 7 === 3) continue
    await Promise.all([evaluate(hour), evaluate(hour), ...(hour % 5 === 0 ? [evaluate(hour - 1)] : [])])
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
})

describe('an alert that a person ends', () => {
  it('fires again only after it has been well, and keeps every step with who did it', async () => {
    const { workspaceId: own, acting, evaluate: read } = await startWorkspace('person')
    const go = async (hour: number, worse: number) => {
      await judgeHour(own, FIRST_HOUR + hour, worse)
      await read(FIRST_HOUR + hour)
      return (await listAlerts(own, { ...ALL, state: 'open' })).alerts
    }
    const [alert] = await go(0, ALARM)
    const now = new Date((FIRST_HOUR + 0.5) * HOUR_MS)
    await actOnAlert(acting, alert?.id ?? '', { kind: 'acknowledge', comment: '' }, now)
    await actOnAlert(
      acting,
      alert?.id ?? '',
      { kind: 'resolve', as: 'accepted', release: null, comment: 'Known.' },
      new Date(now.getTime() + 1_000),
    )
    await expect(actOnAlert(acting, alert?.id ?? '', { kind: 'snooze', until: null }, now)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect([(await go(1, ALARM)).length, (await go(2, CALM)).length, (await go(3, ALARM)).length]).toEqual([0, 0, 1])
    const { steps, resolution, acknowledgedBy } = await readAlert(own, alert?.id ?? '')
    expect(steps.map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['resolve', 'command line', 'Accepted: this is normal from here on. Known.'],
      ['acknowledge', 'command line', 'Acknowledged.'],
      ['transition', null, 'It fires.'],
    ])
    expect([resolution?.as, acknowledgedBy]).toEqual(['accepted', 'command line'])
  })
})

describe('channels', () => {
  it('are each told once of what fires and ends, whoever evaluates and whatever is tried twice', async () => {
    const channelId = randomUUID()
    const {
      workspaceId: own,
      acting,
      evaluate: read,
    } = await startWorkspace('told', { ...AI, recoverMinutes: 0, channelIds: [channelId, randomUUID()] })
    await inWorkspace(own, (client) =>
      client.query(
        `insert into channel (workspace_id, id, kind, name, config, is_on, created_by) values ($1, $2, 'browser', 'x', '{}', true, 'test')`,
        [own, channelId],
      ),
    )
    for (const [hour, worse] of [
      [0, ALARM],
      [1, ALARM],
      [2, CALM],
      [3, ALARM],
    ] as const) {
      await judgeHour(own, FIRST_HOUR + hour, worse)
      await Promise.all([read(FIRST_HOUR + hour), read(FIRST_HOUR + hour)])
    }
    const [open] = (await listAlerts(own, { ...ALL, state: 'open' })).alerts
    await actOnAlert(
      acting,
      open?.id ?? '',
      { kind: 'resolve', as: 'fixed', release: null, comment: '' },
      new Date((FIRST_HOUR + 3) * HOUR_MS + 1),
    )
    const { rows } = await inWorkspace(own, (client) =>
      client.query(
        `select channel_id, message ->> 'type' as type from delivery where workspace_id = $1 order by message ->> 'at'`,
        [own],
      ),
    )
    const types = ['alert.fired', 'alert.recovered', 'alert.fired', 'alert.resolved']
    expect(rows).toEqual(types.map((type) => ({ channel_id: channelId, type })))
  })
})

describe('a rule', () => {
  it('that is changed fires nothing again; muted, it is told once the mute is over; off, its alerts end', async () => {
    const { workspaceId: own, acting, rule, evaluate: read } = await startWorkspace('changed')
    const go = async (hour: number) => {
      await judgeHour(own, FIRST_HOUR + hour, ALARM)
      await read(FIRST_HOUR + hour)
    }
    const change = (over: Parameters<typeof changeRule>[2]) => changeRule(acting, rule.id, over, new Date(FIRST_HOUR * HOUR_MS))
    await go(0)
    await change({ name: 'AI now', body: { ...rule.body, severity: 'page' } })
    await go(1)
    await change({ mutedUntil: new Date((FIRST_HOUR + 3) * HOUR_MS).toISOString() })
    await go(2)
    await go(3)
    expect((await transitionsOf(own)).map(({ to, tells }) => [to, tells])).toEqual([
      ['firing', 'alert.fired'],
      ['muted', null],
      ['firing', null],
    ])
    expect((await listAlerts(own, ALL)).alerts).toMatchObject([{ ruleName: 'AI now', severity: 'page', state: 'firing' }])
    expect((await change({ isOn: false })).open).toEqual({ firing: 0, pending: 0, other: 0 })
    await go(4)
    expect((await listAlerts(own, ALL)).alerts).toMatchObject([{ state: 'normal' }])
  })

  it('lives in a file: applied twice it changes nothing, pruned it goes', async () => {
    const { workspaceId: own, acting } = await startWorkspace('file')
    const file = (over: object = {}) =>
      JSON.stringify({
        rules: [
          { name: 'ai', body: AI, ...over },
          { name: 'B', body: { kind: 'drift' } },
        ],
      })
    const apply = async (text: string, prunes = false) => {
      const { create, change, remove, same } = await applyRulesFile(acting, text, prunes, new Date())
      return [create.length, change.length, remove.length, same]
    }
    expect(await apply(file())).toEqual([1, 1, 0, 0])
    expect(await apply(file())).toEqual([0, 0, 0, 2])
    expect(await apply(file({ isOn: false }))).toEqual([0, 1, 0, 1])
    await expect(apply('{')).rejects.toMatchObject({ code: 'malformed' })
    await expect(apply('{"rules": [{}]}')).rejects.toMatchObject({ code: 'invalid_parameter' })
    expect(await apply('{"rules": []}', true)).toEqual([0, 0, 2, 0])
    expect((await listRules(own, new Date())).rules).toEqual([])
  })

  it('has a name of its own', async () => {
    const { acting, rule } = await startWorkspace('names')
    await expect(createRule(acting, { ...rule, name: 'ai' }, new Date())).rejects.toMatchObject({ code: 'conflict' })
  })
})
