import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { putCohorts } from '../drift/testing/put_cohorts.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { actOnAlert } from './act_on_alert.ts'
import { applyRulesFile } from './apply_rules_file.ts'
import { changeRule } from './change_rule.ts'
import { createRule } from './create_rule.ts'
import { listAlerts } from './list_alerts.ts'
import { readAlert } from './read_alert.ts'
import { listRules } from './read_rules.ts'
import { AI, ALARM, ALL, CALM, FIRST_HOUR, judgeHour, startWorkspace, transitionsOf } from './testing/judged_workspace.ts'
import { turnReadyMade } from './turn_ready_made.ts'

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
    await addChannel(own, channelId)
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
    const types = ['alert.fired', 'alert.recovered', 'alert.fired', 'alert.resolved']
    expect(await toldTo(own)).toEqual(types.map((type) => ({ channel_id: channelId, type })))
  })

  it('hear once that what they were told is taken back, where facts that came late prove it wrong, and no more of its end', async () => {
    const channelId = randomUUID()
    const hazard = Array.from({ length: 24 }, () => 0.005)
    const { workspaceId: own, evaluate: read } = await startWorkspace(
      'late',
      { ...AI, channelIds: [channelId] },
      { hazard: { ai: hazard, human: hazard } },
    )
    await addChannel(own, channelId)
    const go = async (hour: number, worse: number) => {
      await judgeHour(own, FIRST_HOUR + hour, worse)
      await Promise.all([read(FIRST_HOUR + hour), read(FIRST_HOUR + hour)])
      return (await listAlerts(own, ALL)).alerts.map(({ state, correctedAt }) => [state, correctedAt !== null])
    }
    // Three times as many of what was told in time are taken back as is usual; what is told late holds.
    const hours = Array.from({ length: 30 }, (_, back) => FIRST_HOUR - 30 + back)
    const tell = (resolved: number, breaks: number) =>
      putCohorts(own, [
        {
          handler: 'ai',
          values: {},
          cohorts: hours.map((hour) => ({ hour, resolved, lost: 0 })),
          breaks: hours.flatMap((cohortHour) => hazard.map((_, ageHours) => ({ cohortHour, ageHours, breaks }))),
        },
      ])
    await tell(170, 3)
    expect(await go(0, ALARM)).toEqual([['firing', false]])
    expect(await go(1, CALM)).toEqual([['recovering', false]])
    await tell(510, 0)
    expect(await go(2, CALM)).toEqual([['recovering', true]])
    expect(await go(3, CALM)).toEqual([['normal', true]])
    await go(4, ALARM)
    expect((await toldTo(own)).map(({ type }) => type)).toEqual(['alert.fired', 'alert.corrected', 'alert.fired'])
    const [, alert] = (await listAlerts(own, ALL)).alerts
    expect((await readAlert(own, alert?.id ?? '')).steps.map(({ kind, to }) => to ?? kind)).toEqual([
      'normal',
      'corrected',
      'recovering',
      'firing',
    ])
  })
})

const addChannel = (workspaceId: number, id: string) =>
  inWorkspace(workspaceId, (client) =>
    client.query(
      `insert into channel (workspace_id, id, kind, name, config, is_on, created_by) values ($1, $2, 'browser', 'x', '{}', true, 'test')`,
      [workspaceId, id],
    ),
  )

async function toldTo(workspaceId: number): Promise<{ channel_id: string; type: string }[]> {
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query(
      `select channel_id, message ->> 'type' as type from delivery where workspace_id = $1 order by message ->> 'at'`,
      [workspaceId],
    ),
  )
  return rows
}

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

  it('that is ready-made is turned on and off with the others by one choice', async () => {
    const { acting } = await startWorkspace('ready')
    const turn = async (isOn: boolean) =>
      (await turnReadyMade(acting, { isOn, channelIds: [] }, new Date())).rules.map((rule) => rule.isOn)
    expect(await turn(true)).toEqual([true, true, true, true, true, true, true])
    // The one that was there before is nobody's business.
    expect((await turn(false)).filter(Boolean)).toEqual([true])
    expect(await turn(true)).toHaveLength(7)
  })

  it('has a name of its own', async () => {
    const { acting, rule } = await startWorkspace('names')
    await expect(createRule(acting, { ...rule, name: 'ai' }, new Date())).rejects.toMatchObject({ code: 'conflict' })
  })
})
