import { randomUUID } from 'node:crypto'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { findWrong } from './find_wrong.ts'
import type { Ground } from './read_ground.ts'
import { tellAlerts } from './tell_alerts.ts'
import { type Sender, tellChannels } from './tell_channels.ts'

const TEXT = 'Facts that came late changed what it was read from: by what is known now it would not have fired.'

/**
 * Takes back what was told and late facts prove wrong: a step in its line of time, and a message to the channels of its rule, once.
 * The state machine goes on as it would; what is still open owes no other word of its end.
 */
export async function correctAlerts(sender: Sender, ground: Ground, now: Date): Promise<void> {
  const { workspaceId } = sender
  const wrong = await findWrong(ground, now)
  if (wrong.length === 0) return
  await inWorkspace(workspaceId, async (client) => {
    const ids = wrong.map(({ id }) => id)
    const { rows } = await ask<{ id: string }>(client, 'alerts/take_back', [workspaceId, ids, now])
    const taken = new Set(rows.map(({ id }) => id))
    const made = wrong.filter(({ id }) => taken.has(id)).map((alert) => ({ alert, stepId: randomUUID() }))
    const steps = made.map(({ alert, stepId }) => ({
      ...{ id: stepId, alert_id: alert.id, at: now, kind: 'corrected', by: null, body: { text: TEXT } },
    }))
    await ask(client, 'alerts/put_steps', [workspaceId, JSON.stringify(steps)])
    const told = { type: 'alert.corrected' as const, atMs: now.getTime(), now, snoozedUntil: null }
    for (const { alert, stepId } of made)
      await tellChannels(client, sender, {
        ...{ ...told, stepId, calendar: ground.active.rules.calendar, rule: alert },
        alert: { id: alert.id, aboutName: alert.about_name, openedMs: alert.opened_at.getTime(), found: alert.found },
      })
  })
  await tellAlerts(workspaceId, [])
}
