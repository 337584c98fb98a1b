import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { ClientBase } from 'pg'
import { bringOn } from '#core/alert/bring_on.ts'
import { isEvaluatedWell } from '#core/alert/is_evaluated_well.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { writeAlertTotals } from './alert_totals.ts'
import type { BroughtRule } from './brought_rule.ts'
import { correctAlerts } from './correct_alerts.ts'
import { aboutName, describeReading } from './describe_reading.ts'
import { putBroughtOn } from './put_brought_on.ts'
import { type Ground, readGround } from './read_ground.ts'
import { readStandings } from './read_standings.ts'
import type { RuleOn } from './rule_on.ts'
import { requestHeartbeat } from './send_heartbeat.ts'
import { tellAlerts } from './tell_alerts.ts'
import { senderOf } from './tell_channels.ts'

/**
 * Reads what a workspace's rules have not read yet, brings their alerts on, and keeps transitions with the messages of their channels in
 * one transaction. Two that evaluate together do it one after the other, and the second finds all instants read.
 * Then takes back what facts that came late prove wrong, and has the workspace's monitor told that all of this is well.
 */
export async function evaluateRules(workspaceId: number, now: Date): Promise<void> {
  const began = performance.now()
  const rules = await inWorkspace(workspaceId, (client) => readRulesOn(client, workspaceId))
  const ground = rules.length === 0 ? null : await readGround(workspaceId, rules, notAhead(now, rules))
  const sender = await senderOf(workspaceId)
  const { fired, firing, tookMs, isNew } = await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'alerts/lock_run', [workspaceId, now])
    const brought = ground ? await bringRulesOn(client, workspaceId, ground) : []
    const told = ground ? await putBroughtOn(client, { sender, ground, now }, brought) : null
    const { rows } = await ask<{ open: number }>(client, 'alerts/count_open', [workspaceId])
    const took = performance.now() - began
    await ask(client, 'alerts/note_run', [workspaceId, now, took])
    return { fired: told, firing: rows[0]?.open ?? 0, tookMs: took, isNew: brought.length > 0 }
  })
  await writeAlertTotals(workspaceId, { firing, evaluatedMs: now.getTime(), tookMs })
  if (fired) await tellAlerts(workspaceId, fired)
  if (ground && isNew) await correctAlerts(sender, ground, now)
  const bodies = rules.map(({ body }) => body)
  if (isEvaluatedWell(bodies, ground?.judgedMs ?? null, now.getTime())) await requestHeartbeat(workspaceId, now)
}

async function bringRulesOn(client: ClientBase, workspaceId: number, ground: Ground): Promise<BroughtRule[]> {
  // As they are now that nobody else can read: some instants may have been read meanwhile, and rules changed or removed.
  const rules = await readRulesOn(client, workspaceId)
  const standings = groupBy(await readStandings(client, workspaceId), ({ ruleId }) => ruleId)
  return rules.flatMap((rule) => {
    const readMs = rule.read_through?.getTime() ?? Number.NEGATIVE_INFINITY
    const instants = (ground.instants.get(rule.id) ?? []).filter(({ atMs }) => atMs > readMs)
    if (instants.length === 0) return []
    const brought = bringOn(standings.get(rule.id) ?? [], instants, {
      timing: timingOf(rule.body, rule.muted_until?.getTime() ?? null),
      newId: randomUUID,
      nameOf: (about) => aboutName(rule.body, about, ground.names),
      describe: (reading) => describeReading(rule, reading, ground),
    })
    return [{ rule, ...brought }]
  })
}

const readRulesOn = async (client: ClientBase, workspaceId: number): Promise<RuleOn[]> =>
  (await ask<RuleOn>(client, 'alerts/rules_on', [workspaceId])).rows

/** A clock that goes ahead would read hours that have not ended, once and for all: those of Postgres and of this machine have to agree on it. */
const notAhead = (now: Date, rules: readonly RuleOn[]): Date =>
  new Date(Math.min(now.getTime(), ...rules.map(({ asked_at }) => asked_at.getTime())))
