import type { AlertsNews } from '#core/alert/contract.ts'
import { say } from '../live/say.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** Lets open pages know that rules or alerts are others than before. @param fired alerts that began to fire: for a banner. */
export async function tellAlerts(workspaceId: number, fired: AlertsNews['fired']): Promise<void> {
  const { rows } = await inWorkspace(workspaceId, (client) => ask<{ open: number }>(client, 'alerts/count_open', [workspaceId]))
  await say(workspaceId, 'alerts', { changedAt: new Date().toISOString(), openCount: rows[0]?.open ?? 0, fired })
}
