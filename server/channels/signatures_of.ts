import { Webhook } from 'standardwebhooks'
import type { ChannelSecret } from './seal_secret.ts'

interface Signed {
  id: string
  now: Date
  body: string
}

/**
 * @returns the signatures of a webhook, as `webhook-signature` has them: by its secret, and by each that was before for as long as its
 * receiver may know no other.
 */
export function signaturesOf({ signingSecret = '', previous = [] }: ChannelSecret, { id, now, body }: Signed): string {
  const stillKnown = previous.filter(({ until }) => Date.parse(until) > now.getTime()).map((one) => one.signingSecret)
  return [signingSecret, ...stillKnown].map((secret) => new Webhook(secret).sign(id, now, body)).join(' ')
}
