import type { ChannelKind } from '#core/channel/kinds.ts'
import type { AlertMessage } from '#core/channel/message.ts'
import { mail } from '#core/channel/render/mail.ts'
import { pagerdutyEvent } from '#core/channel/render/pagerduty_event.ts'
import { slackBody } from '#core/channel/render/slack_body.ts'
import { teamsBody } from '#core/channel/render/teams_body.ts'
import { webhookBody } from '#core/channel/render/webhook_body.ts'
import { type OutsideAnswer, sendOutside } from '../platform/outside/send_outside.ts'
import type { ChannelSecret } from './seal_secret.ts'
import { sendMail } from './send_mail.ts'
import { signaturesOf } from './signatures_of.ts'
import type { Tried } from './tried.ts'

const PAGERDUTY_URL = 'https://events.pagerduty.com/v2/enqueue'
const JSON_TYPE = { 'content-type': 'application/json' }

export interface Sending {
  kind: ChannelKind
  secret: ChannelSecret
  /** Addresses of mail. */
  to: readonly string[]
  /** What the receiver knows it by, the same at every try. */
  id: string
  messages: readonly AlertMessage[]
}

/** Tells a channel something, once. Whatever goes wrong is what came of the try. */
export async function sendMessage(sending: Sending, now: Date): Promise<Tried> {
  try {
    return await send(sending, now)
  } catch (error) {
    return { status: null, text: error instanceof Error ? error.message : String(error), retryAfter: null, isOk: false }
  }
}

async function send({ kind, secret, to, id, messages }: Sending, now: Date): Promise<Tried> {
  const { url = '', routingKey = '' } = secret
  if (kind === 'email') return await sendMail(mail(messages), to, id)
  if (kind === 'slack') return triedOf(await sendOutside(url, { headers: JSON_TYPE, body: slackBody(messages) }))
  if (kind === 'teams') return triedOf(await sendOutside(url, { headers: JSON_TYPE, body: teamsBody(messages) }))
  if (kind === 'webhook') {
    const body = webhookBody(messages)
    const signed = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': signaturesOf(secret, { id, now, body }),
    }
    return triedOf(await sendOutside(url, { headers: { ...JSON_TYPE, ...signed }, body }))
  }
  // One event for each alert: they are told apart by their keys, and never grouped.
  const [message] = messages
  const body = message ? pagerdutyEvent(message, routingKey) : null
  if (body === null) return { status: null, text: 'nothing that PagerDuty is told', retryAfter: null, isOk: true }
  return triedOf(await sendOutside(url || PAGERDUTY_URL, { headers: JSON_TYPE, body }))
}

const triedOf = (answer: OutsideAnswer): Tried => ({ ...answer, isOk: answer.status >= 200 && answer.status < 300 })
