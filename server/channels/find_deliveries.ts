import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'
import { hurryDeliveries } from './hurry_deliveries.ts'

/** How long it is kept what was sent. */
const KEPT_MS = 90 * 86_400_000

/** Has sent what is due, in every workspace: what a crash left is among it. Forgets what is older than 90 days. */
export async function findDeliveries(now: Date): Promise<void> {
  for (const workspaceId of await listWorkspaceIds()) {
    const { rows } = await inWorkspace(workspaceId, async (client) => {
      await ask(client, 'channels/forget_old', [workspaceId, new Date(now.getTime() - KEPT_MS)])
      return ask<{ id: string; is_mail: boolean }>(client, 'channels/due_channels', [workspaceId, now])
    })
    const due = (isMail: boolean) => rows.filter(({ is_mail }) => is_mail === isMail).map(({ id }) => id)
    await hurryDeliveries('send-deliveries', workspaceId, due(false))
    await hurryDeliveries('send-mails', workspaceId, due(true))
  }
}
