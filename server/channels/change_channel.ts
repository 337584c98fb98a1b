import type { Channel, ChannelChange } from '#core/channel/contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { noSuchChannel, readChannel } from './list_channels.ts'

/** Names a channel anew, turns it on or off; what waits for one that is off does not go. @throws Problem `not_found`. */
export function changeChannel(workspaceId: number, id: string, { name, isOn }: ChannelChange): Promise<Channel> {
  return inWorkspace(workspaceId, async (client) => {
    const { rowCount } = await ask(client, 'channels/change_channel', [workspaceId, id, name ?? null, isOn ?? null])
    if (rowCount === 0) throw noSuchChannel()
    if (isOn === false) await ask(client, 'channels/give_up_waiting', [workspaceId, id, 'the channel was turned off'])
    return readChannel(client, workspaceId, id)
  })
}
