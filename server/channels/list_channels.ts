import type { ClientBase } from 'pg'
import type { Channel, ChannelsAnswer } from '#core/channel/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { canMail } from './can_mail.ts'
import { type ChannelRow, channelOf } from './channel_row.ts'

/** @returns a workspace's channels by name: `GET /api/v1/channels`. */
export async function listChannels(workspaceId: number): Promise<ChannelsAnswer> {
  const values = [workspaceId, null]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<ChannelRow>(client, 'channels/channels', values))
  return { channels: rows.map(channelOf), canMail: canMail() }
}

/** @returns one channel, within a transaction. @throws Problem `not_found`. */
export async function readChannel(client: ClientBase, workspaceId: number, id: string): Promise<Channel> {
  const [row] = (await ask<ChannelRow>(client, 'channels/channels', [workspaceId, id])).rows
  if (!row) throw noSuchChannel()
  return channelOf(row)
}

export const noSuchChannel = (): Problem => new Problem('not_found', 'there is no such channel')
