import type { MadeChannel, SecretRenewal } from '#core/channel/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { noSuchChannel, readChannel } from './list_channels.ts'
import { newSigningSecret } from './new_signing_secret.ts'
import { type ChannelSecret, openOrNull, sealSecret, UNREADABLE } from './seal_secret.ts'

const HOUR_MS = 3_600_000
/** So many former secrets sign at most, whoever renews how often: each is a signature in every message. */
const MOST_PREVIOUS = 2

interface Kept {
  kind: string
  secret: Buffer | null
}

/**
 * Gives a webhook another secret to be signed with; for a while messages are signed with those before, too. Where it leaked
 * (`overlapHours` 0) none of those signs any more.
 * @throws Problem `not_found`; `conflict` where it is no webhook, or its secret cannot be read.
 */
export function renewSecret(workspaceId: number, id: string, { overlapHours }: SecretRenewal, now: Date): Promise<MadeChannel> {
  const place = { workspaceId, channelId: id }
  return inWorkspace(workspaceId, async (client) => {
    const [kept] = (await ask<Kept>(client, 'channels/lock_secret', [workspaceId, id])).rows
    if (!kept) throw noSuchChannel()
    if (kept.kind !== 'webhook') throw new Problem('conflict', 'only what goes to a webhook is signed')
    const secret = openOrNull(place, kept.secret)
    if (!secret) throw new Problem('conflict', UNREADABLE)
    const until = new Date(now.getTime() + overlapHours * HOUR_MS).toISOString()
    const renewed = { ...secret, signingSecret: newSigningSecret(), previous: stillSigning(secret, until, now) }
    const values = [workspaceId, id, sealSecret(place, renewed), overlapHours === 0 ? null : until]
    await ask(client, 'channels/renew_secret', values)
    return { ...(await readChannel(client, workspaceId, id)), signingSecret: renewed.signingSecret }
  })
}

function stillSigning({ signingSecret = '', previous = [] }: ChannelSecret, until: string, now: Date) {
  if (Date.parse(until) <= now.getTime()) return []
  const known = previous.filter((one) => Date.parse(one.until) > now.getTime())
  return [{ signingSecret, until }, ...known].slice(0, MOST_PREVIOUS)
}
