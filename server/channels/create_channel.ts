import { randomUUID } from 'node:crypto'
import { type Acting, authorOf } from '#core/access/actor.ts'
import type { MadeChannel, NewChannel } from '#core/channel/contract.ts'
import { MAX_CHANNELS } from '#core/channel/limits.ts'
import { shownTarget } from '#core/channel/shown_target.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { canMail } from './can_mail.ts'
import { readChannel } from './list_channels.ts'
import { newSigningSecret } from './new_signing_secret.ts'
import { type ChannelSecret, sealSecret } from './seal_secret.ts'

/**
 * Makes a channel; nothing is sent to it before somebody tests it or a rule names it.
 * @throws Problem `conflict` where there are as many as there may be, or it is e-mail and this server sends none.
 */
export async function createChannel({ workspaceId, actor }: Acting, channel: NewChannel, now: Date): Promise<MadeChannel> {
  if (channel.kind === 'email' && !canMail())
    throw new Problem('conflict', 'this server sends no e-mail: HOLDFAST_SMTP_URL is not set')
  const id = randomUUID()
  const secret = secretOf(channel)
  const config = { target: shownTarget(channel), ...(channel.kind === 'email' ? { to: channel.to } : {}) }
  const sealed = secret && sealSecret({ workspaceId, channelId: id }, secret)
  return inWorkspace(workspaceId, async (client) => {
    await ask(client, 'channels/lock_channels', [workspaceId])
    const { rowCount } = await ask(client, 'channels/add_channel', [
      ...[workspaceId, id, channel.kind, channel.name, JSON.stringify(config), sealed],
      ...[authorOf(actor), now, MAX_CHANNELS],
    ])
    if (rowCount === 0) throw new Problem('conflict', `a workspace has at most ${MAX_CHANNELS} channels`)
    return { ...(await readChannel(client, workspaceId, id)), signingSecret: secret?.signingSecret ?? null }
  })
}

function secretOf(channel: NewChannel): ChannelSecret | null {
  if (channel.kind === 'email') return null
  if (channel.kind === 'webhook') return { url: channel.url, signingSecret: newSigningSecret() }
  if (channel.kind !== 'pagerduty') return { url: channel.url }
  return { routingKey: channel.routingKey, ...(channel.eventsUrl ? { url: channel.eventsUrl } : {}) }
}
