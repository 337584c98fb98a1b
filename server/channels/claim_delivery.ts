import type { ClientBase } from 'pg'
import { HOLD_MS } from '#core/channel/hold.ts'
import type { ChannelKind } from '#core/channel/kinds.ts'
import { type AlertMessage, alertMessageSchema } from '#core/channel/message.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** Within it of a channel's last message further ones wait, and go together. */
const GROUP_MS = 60_000

export interface Claimed {
  channelId: string
  kind: ChannelKind
  config: { to?: string[] }
  secret: Buffer | null
  id: string
  /** This one included. */
  tries: number
  messages: AlertMessage[]
}

interface LockedChannel {
  kind: ChannelKind
  config: { to?: string[] }
  secret: Buffer | null
  is_on: boolean
  last_sent_at: Date | null
}

/**
 * Takes in hand what a channel is to be told next. What it is made of is written before anything is sent, so that after a crash the
 * same goes out by the same id.
 * @returns null where nothing is due, or somebody else has the channel in hand.
 */
export function claimDelivery(workspaceId: number, channelId: string, now: Date): Promise<Claimed | null> {
  return inWorkspace(workspaceId, async (client) => {
    const [channel] = (await ask<LockedChannel>(client, 'channels/lock_channel', [workspaceId, channelId])).rows
    if (!channel) return null
    if (!channel.is_on) {
      await ask(client, 'channels/give_up_waiting', [workspaceId, channelId, 'the channel was off'])
      return null
    }
    // A receiver of webhooks may count what it gets; people and pagers want to know how it stands.
    if (channel.kind !== 'webhook') await ask(client, 'channels/give_up_overtaken', [workspaceId, channelId])
    const { rows } = await ask<{ id: string; tries: number }>(client, 'channels/next_due', [workspaceId, channelId, now])
    const [next] = rows
    if (!next) return null
    if (next.tries === 0 && channel.kind !== 'pagerduty') {
      const isSoon = channel.last_sent_at !== null && now.getTime() - channel.last_sent_at.getTime() < GROUP_MS
      if (isSoon) return null
      await ask(client, 'channels/group_with', [workspaceId, channelId, next.id, now])
      await ask(client, 'channels/note_sent_at', [workspaceId, channelId, now])
    }
    await ask(client, 'channels/hold', [workspaceId, next.id, new Date(now.getTime() + HOLD_MS)])
    const { kind, config, secret } = channel
    const messages = await readMessages(client, workspaceId, next.id)
    return { channelId, kind, config, secret, id: next.id, tries: next.tries + 1, messages }
  })
}

async function readMessages(client: ClientBase, workspaceId: number, id: string): Promise<AlertMessage[]> {
  const { rows } = await ask<{ message: unknown }>(client, 'channels/carried', [workspaceId, id])
  return rows.map(({ message }) => alertMessageSchema.parse(message))
}
