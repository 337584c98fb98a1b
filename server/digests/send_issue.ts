import { type DigestContent, digestContentSchema } from '#core/digest/content.ts'
import { digestChart } from '#core/digest/render/digest_chart.ts'
import { digestMail } from '#core/digest/render/digest_mail.ts'
import { digestSlack } from '#core/digest/render/digest_slack.ts'
import { openSecret } from '../channels/seal_secret.ts'
import { sendMail } from '../channels/send_mail.ts'
import type { Tried } from '../channels/tried.ts'
import { sendOutside } from '../platform/outside/send_outside.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { SLACK } from './digest_row.ts'
import { drawPicture } from './draw_picture.ts'
import { leaveToken, recipientHash } from './leave_token.ts'
import { homeAddress } from './read_content.ts'

interface Issue {
  workspaceId: number
  /** What its receiver knows it by, the same at every try. */
  id: string
  digestId: string
  recipient: string
  content: DigestContent
  isTest: boolean
}

/**
 * Sends a digest to one receiver, once. Whatever goes wrong is what came of the try: also where what was written down cannot be read
 * (an earlier version may have written it), which holds up no other.
 */
export async function sendIssue({ content, ...rest }: Omit<Issue, 'content'> & { content: unknown }): Promise<Tried> {
  try {
    const issue = { ...rest, content: digestContentSchema.parse(content) }
    return issue.recipient === SLACK ? await sendToSlack(issue) : await sendByMail(issue)
  } catch (error) {
    return { status: null, text: error instanceof Error ? error.message : String(error), retryAfter: null, isOk: false }
  }
}

async function sendByMail({ workspaceId, id, digestId, recipient, content, isTest }: Issue): Promise<Tried> {
  const token = leaveToken({ workspaceId, digestId, recipientHash: recipientHash(digestId, recipient) })
  const leaveUrl = `${homeAddress()}/api/digests/leave?token=${token}`
  const chart = digestChart(content)
  const picture = chart === null ? null : `chart-${id}@holdfast`
  const mail = digestMail(content, { leaveUrl, picture, isTest })
  return sendMail(mail, [recipient], id, {
    pictures: chart === null || picture === null ? [] : [{ cid: picture, png: await drawPicture(chart) }],
    leaveUrl,
  })
}

async function sendToSlack({ workspaceId, id, digestId, content, isTest }: Issue): Promise<Tried> {
  const { rows } = await inWorkspace(workspaceId, (client) =>
    ask<{ id: string; secret: Buffer; is_on: boolean }>(client, 'digests/slack_of', [workspaceId, digestId]),
  )
  const [channel] = rows
  if (!channel?.is_on) return { status: null, text: 'the channel is off', retryAfter: null, isOk: false }
  const { url = '' } = openSecret({ workspaceId, channelId: channel.id }, channel.secret)
  const answer = await sendOutside(url, {
    headers: { 'content-type': 'application/json' },
    body: digestSlack(content, { id, isTest }),
  })
  return { ...answer, isOk: answer.status >= 200 && answer.status < 300 }
}
