import { randomUUID } from 'node:crypto'
import type { NewDigest } from '#core/digest/contract.ts'
import { Problem } from '#core/problem.ts'
import { canMail } from '../channels/can_mail.ts'
import { listChannels } from '../channels/list_channels.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { minuteOf } from './minute_of.ts'
import type { DigestViewer } from './viewer.ts'

/** Of one workspace. */
const MAX_DIGESTS = 200

/**
 * Schedules a digest for who asks, or for a channel.
 * @returns its id.
 * @throws Problem `forbidden` where channels are not theirs; `not_found` where there is no such channel of mail or Slack; `conflict`
 * where there are as many as there may be, or this server sends no mail.
 */
export async function createDigest(viewer: DigestViewer, { weekday, time, timeZone, to }: NewDigest, now: Date): Promise<string> {
  const { workspaceId, userId, managesChannels } = viewer
  if (to.kind === 'me' && !canMail()) throw new Problem('conflict', 'this server sends no e-mail: HOLDFAST_SMTP_URL is not set')
  if (to.kind === 'channel') {
    if (!managesChannels) throw new Problem('forbidden', 'digests for a channel are scheduled by who manages channels')
    const { channels } = await listChannels(workspaceId)
    const channel = channels.find(({ id }) => id === to.channelId)
    if (!channel || (channel.kind !== 'email' && channel.kind !== 'slack'))
      throw new Problem('not_found', 'there is no such channel of e-mail or Slack')
  }
  const id = randomUUID()
  const whose = to.kind === 'me' ? [userId, null] : [null, to.channelId]
  const values = [workspaceId, id, ...whose, weekday, minuteOf(time), timeZone, now, userId, MAX_DIGESTS]
  const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'digests/add', values))
  if (rowCount === 0) throw new Problem('conflict', `a workspace has at most ${MAX_DIGESTS} digests`)
  return id
}
