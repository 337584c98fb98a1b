import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type Acting, type Actor, authorOf } from '#core/access/actor.ts'
import { type Acted, applyAct, type Handled } from '#core/alert/apply_act.ts'
import type { Found } from '#core/alert/bring_on.ts'
import type { Act, Alert } from '#core/alert/contract.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import type { Standing } from '#core/alert/standing.ts'
import { formatInstant } from '#core/format/date.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { noSuchAlert, readAlertIn } from './read_alert.ts'
import { tellAlerts } from './tell_alerts.ts'
import { type Sender, senderOf, tellChannels } from './tell_channels.ts'

interface LockedRow {
  rule_id: string
  rule_name: string
  about_name: string
  opened_at: Date
  found: Found
  standing: Standing
  state: Handled['state']
  since: Date
  ended_at: Date | null
  acknowledged_at: Date | null
  acknowledged_by: string | null
  assignee: string | null
  snoozed_until: Date | null
  resolution: Handled['resolution']
  awaits_calm: boolean
  learn_by: Actor | null
}

/**
 * Does something about an alert, with an entry in its line of time; open pages hear of it.
 * @throws Problem `not_found`, or `conflict` where it has ended and that cannot be done any more.
 */
export async function actOnAlert({ workspaceId, actor }: Acting, id: string, act: Act, now: Date): Promise<Alert> {
  const by = authorOf(actor)
  const sender = await senderOf(workspaceId)
  const alert = await inWorkspace(workspaceId, async (client) => {
    const [row] = (await ask<LockedRow>(client, 'alerts/lock_alert', [workspaceId, id])).rows
    if (!row) throw noSuchAlert()
    const text = act.kind === 'mute' ? await mute(client, workspaceId, row.rule_id, act, { by, now }) : null
    if (act.kind !== 'mute') {
      const assignee = act.kind === 'assign' && act.to !== null ? await memberBy(client, workspaceId, act.to) : null
      const acted = applyAct(handledOf(row), act, { by, nowMs: now.getTime(), assignee })
      if (!acted) throw new Problem('conflict', 'the alert has ended: it can be resolved and commented on')
      const learnBy = act.kind === 'resolve' ? (acted.handled.resolution?.learnFrom ? actor : null) : row.learn_by
      const stepId = await keep(client, { workspaceId, id, act, acted, learnBy, by, now })
      await tellAct(client, { sender, row, id, act, stepId, now })
    } else await putStep(client, { workspaceId, id, kind: 'mute', text: text ?? '', by, now })
    return readAlertIn(client, workspaceId, id)
  })
  await tellAlerts(workspaceId, [])
  return alert
}

interface Telling {
  sender: Sender
  row: LockedRow
  id: string
  act: Act
  stepId: string
  now: Date
}

/** Channels hear that somebody has it in hand, and that somebody ended it: an incident elsewhere ends with it. */
async function tellAct(client: ClientBase, { sender, row, id, act, stepId, now }: Telling): Promise<void> {
  const type = act.kind === 'acknowledge' ? 'alert.acknowledged' : act.kind === 'resolve' ? 'alert.resolved' : null
  if (type === null || row.ended_at !== null || !row.standing.owesEnd) return
  const { workspaceId } = sender
  const [rule] = (await ask<{ body: RuleBody }>(client, 'alerts/body', [workspaceId, row.rule_id])).rows
  if (!rule) return
  const { calendar } = (await readActiveVersion(client, workspaceId)).rules
  await tellChannels(client, sender, {
    ...{ type, stepId, atMs: now.getTime(), now, calendar, snoozedUntil: null },
    rule: { name: row.rule_name, body: rule.body },
    alert: { id, aboutName: row.about_name, openedMs: row.opened_at.getTime(), found: row.found },
  })
}

interface By {
  by: string
  now: Date
}

/** A mute is one of the rule: of all that it finds. */
async function mute(
  client: ClientBase,
  workspaceId: number,
  ruleId: string,
  { until }: Extract<Act, { kind: 'mute' }>,
  { by, now }: By,
): Promise<string> {
  const values = [workspaceId, ruleId, null, null, null, until === null ? null : new Date(until), true, now, by]
  const { rowCount } = await ask(client, 'alerts/change_rule', values)
  if (rowCount === 0) throw new Problem('conflict', 'the rule was removed')
  if (until === null) return 'The rule is muted no more.'
  const { timeZone } = (await readActiveVersion(client, workspaceId)).rules.policy
  return `The rule is muted until ${formatInstant(until, timeZone)}.`
}

async function memberBy(client: ClientBase, workspaceId: number, email: string): Promise<{ id: string; name: string }> {
  const [row] = (await ask<{ user_id: string }>(client, 'alerts/member', [workspaceId, email])).rows
  if (row) return { id: row.user_id, name: email }
  const message = 'there is no such member of the workspace'
  throw new Problem('invalid_parameter', `to: ${message}`, { errors: [{ path: 'to', message }] })
}

interface Keeping extends By {
  workspaceId: number
  id: string
  act: Act
  acted: Acted
  /** Who chose to have what is normal learned anew. */
  learnBy: Actor | null
}

async function keep(client: ClientBase, { workspaceId, id, act, acted, learnBy, by, now }: Keeping): Promise<string> {
  const { handled, text } = acted
  const at = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))
  const changed = {
    state: handled.state,
    since: at(handled.sinceMs),
    ended_at: at(handled.endedMs),
    acknowledged_at: at(handled.acknowledgedMs),
    acknowledged_by: handled.acknowledgedBy,
    assignee: handled.assignee,
    snoozed_until: at(handled.snoozedUntilMs),
    resolution: handled.resolution,
    awaits_calm: handled.awaitsCalm,
    learn_by: learnBy,
  }
  await ask(client, 'alerts/act', [workspaceId, id, JSON.stringify(changed)])
  return putStep(client, { workspaceId, id, kind: act.kind, text, by, now })
}

interface Step extends By {
  workspaceId: number
  id: string
  kind: Act['kind']
  text: string
}

async function putStep(client: ClientBase, { workspaceId, id, kind, text, by, now }: Step): Promise<string> {
  const step = { id: randomUUID(), alert_id: id, at: now, kind, by, body: { text } }
  await ask(client, 'alerts/put_steps', [workspaceId, JSON.stringify([step])])
  return step.id
}

const handledOf = (row: LockedRow): Handled => ({
  state: row.state,
  sinceMs: row.since.getTime(),
  endedMs: row.ended_at?.getTime() ?? null,
  acknowledgedMs: row.acknowledged_at?.getTime() ?? null,
  acknowledgedBy: row.acknowledged_by,
  assignee: row.assignee,
  snoozedUntilMs: row.snoozed_until?.getTime() ?? null,
  resolution: row.resolution,
  awaitsCalm: row.awaits_calm,
})
