import { type Acting, authorOf } from '#core/access/actor.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { noSuchRule } from './read_rules.ts'
import { tellAlerts } from './tell_alerts.ts'

/** Removes a rule and ends its open alerts; what it found before stays in the list. @throws Problem `not_found`. */
export async function removeRule({ workspaceId, actor }: Acting, id: string, now: Date): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    const { rowCount } = await ask(client, 'alerts/remove_rule', [workspaceId, id])
    if (rowCount === 0) throw noSuchRule()
    await ask(client, 'alerts/close_alerts', [workspaceId, id, now, authorOf(actor), 'The rule was removed.'])
  })
  await tellAlerts(workspaceId, [])
}
