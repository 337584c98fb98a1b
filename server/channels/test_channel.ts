import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Delivery } from '#core/channel/delivery_contract.ts'
import { HOLD_MS } from '#core/channel/hold.ts'
import type { AlertMessage } from '#core/channel/message.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { channelsUrl } from './channels_url.ts'
import { noSuchChannel, readChannel } from './list_channels.ts'
import { readDelivery } from './list_deliveries.ts'
import { tryToSend } from './send_deliveries.ts'
import { answeredOf } from './settle_delivery.ts'

interface Secrets {
  kind: Parameters<typeof tryToSend>[1]['kind']
  config: { to?: string[] }
  secret: Buffer | null
}

/**
 * Sends a channel a test, also one that is off, and waits for what comes of it. It is tried once, and says nothing of how the channel
 * does otherwise.
 * @throws Problem `not_found`.
 */
export async function testChannel(workspaceId: number, channelId: string, now: Date): Promise<Delivery> {
  const { slug, name } = await readWorkspace(workspaceId)
  const id = randomUUID()
  const { message, channel } = await inWorkspace(workspaceId, async (client) => {
    const shown = await readChannel(client, workspaceId, channelId)
    const told: AlertMessage = {
      ...{ id, type: 'channel.test', at: now.toISOString(), workspace: { slug, name }, severity: 'info', alert: null },
      channel: { name: shown.name, reason: '', url: channelsUrl(slug) },
    }
    const heldUntil = new Date(now.getTime() + HOLD_MS)
    await ask(client, 'channels/add_test', [workspaceId, id, channelId, JSON.stringify(told), now, heldUntil])
    const [row] = (await ask<Secrets>(client, 'channels/channels_secret', [workspaceId, channelId])).rows
    if (!row) throw noSuchChannel()
    return { message: told, channel: row }
  })
  const began = performance.now()
  const tried = await tryToSend(workspaceId, { channelId, ...channel, id, tries: 1, messages: [message] }, now)
  const answered = answeredOf({ ...tried, ms: performance.now() - began, now, chance: 0 })
  return inWorkspace(workspaceId, async (client) => {
    const state = tried.isOk ? 'sent' : 'given_up'
    await ask(client, 'channels/settle', [workspaceId, id, 1, state, null, JSON.stringify(answered), now])
    const delivery = await readDelivery(client, workspaceId, id)
    if (!delivery) throw noSuchChannel()
    return delivery
  })
}
