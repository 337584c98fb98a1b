import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { KeptAlert } from '#core/alert/bring_on.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { stepWords } from '#core/alert/step_words.ts'
import { ask } from '../platform/postgres/ask.ts'
import type { BroughtRule, Fired } from './brought_rule.ts'
import type { Ground } from './read_ground.ts'
import { type Sender, tellChannels } from './tell_channels.ts'

interface Putting {
  sender: Sender
  ground: Ground
  now: Date
}

/**
 * Keeps what became of alerts, inside the transaction that evaluates.
 * @returns those that began to fire, for open pages; null where nothing is other than before.
 */
export async function putBroughtOn(
  client: ClientBase,
  { sender, ground, now }: Putting,
  rules: readonly BroughtRule[],
): Promise<Fired | null> {
  const { workspaceId } = sender
  const alerts = rules.flatMap(({ rule, alerts: own }) => own.map((alert) => rowOf(rule, alert)))
  if (alerts.length > 0) await ask(client, 'alerts/put_alerts', [workspaceId, JSON.stringify(alerts)])
  const made = rules.flatMap(({ rule, steps: own }) => own.map((step) => ({ rule, ...step, id: randomUUID() })))
  const steps = made.map(({ id, rule, alert, transition }) => {
    const { from, to, tells, atMs } = transition
    const text = stepWords(transition, timingOf(rule.body, null))
    return { id, alert_id: alert.id, at: new Date(atMs), kind: 'transition', by: null, body: { from, to, tells, text } }
  })
  if (steps.length > 0) await ask(client, 'alerts/put_steps', [workspaceId, JSON.stringify(steps)])
  const { calendar } = ground.active.rules
  for (const { id, rule, alert, transition } of made) {
    if (transition.tells === null) continue
    const step = { type: transition.tells, stepId: id, atMs: transition.atMs, snoozedUntil: alert.snoozedUntil }
    await tellChannels(client, sender, { ...step, rule, alert, calendar, now })
  }
  const calmed = rules.flatMap((one) => one.calmed)
  if (calmed.length > 0) await ask(client, 'alerts/calm', [workspaceId, calmed])
  const through = rules.map(({ throughMs }) => new Date(throughMs))
  if (rules.length > 0) await ask(client, 'alerts/note_read', [workspaceId, rules.map(({ rule }) => rule.id), through])
  if (steps.length === 0) return null
  return rules.flatMap(({ rule, steps: own }) =>
    own
      .filter(({ transition }) => transition.tells === 'alert.fired')
      .map(({ alert }) => ({ id: alert.id, headline: alert.found.headline, severity: rule.body.severity })),
  )
}

function rowOf({ id, name, body, changed_at }: BroughtRule['rule'], alert: KeptAlert) {
  const { standing } = alert
  return {
    id: alert.id,
    rule_id: id,
    rule_name: name,
    kind: body.kind,
    severity: body.severity,
    about: alert.about,
    about_name: alert.aboutName,
    state: standing.state,
    since: new Date(standing.sinceMs),
    opened_at: new Date(alert.openedMs),
    fired_at: alert.firedMs === null ? null : new Date(alert.firedMs),
    ended_at: alert.endedMs === null ? null : new Date(alert.endedMs),
    standing,
    reading: alert.reading,
    found: alert.found,
    rule_changed_at: changed_at,
  }
}
