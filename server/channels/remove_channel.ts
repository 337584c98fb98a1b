import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { noSuchChannel } from './list_channels.ts'

/** Removes a channel, its secrets, and the log of what went to it. Rules that name it go on without it. @throws Problem `not_found`. */
export async function removeChannel(workspaceId: number, id: string): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    const { rowCount } = await ask(client, 'channels/remove_channel', [workspaceId, id])
    if (rowCount === 0) throw noSuchChannel()
    await ask(client, 'channels/remove_deliveries', [workspaceId, id])
  })
}
