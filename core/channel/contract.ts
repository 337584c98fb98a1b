import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'
import { CHANNEL_KINDS } from './kinds.ts'
import { MAX_ADDRESSES, MAX_OVERLAP_HOURS, USUAL_OVERLAP_HOURS } from './limits.ts'

const name = z.string().trim().min(1, 'Give it a name.').max(80, 'At most 80 characters.').refine(isStorable, STORABLE)
/** An address that a user gives: it is reached only by `server/platform/outside`. */
export const outsideUrl = z
  .url({ protocol: /^https?$/, error: 'Enter an address that begins with https://' })
  .max(2_000, 'At most 2,000 characters.')
  .refine(hasNoPassword, 'An address with a name and password is not taken.')
const to = z
  .array(z.email('Enter e-mail addresses, such as you@example.com.').max(254))
  .min(1, 'Enter at least one address.')
  .max(MAX_ADDRESSES, `At most ${MAX_ADDRESSES} addresses.`)
const routingKey = z.string().regex(/^[0-9A-Za-z]{32}$/, 'An integration key has 32 letters and digits.')
const eventsUrl = outsideUrl.describe('where events go, if not to events.pagerduty.com: the EU, or who takes the same events')

/** `POST /api/v1/channels`. */
export const newChannelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook'), name, url: outsideUrl }),
  z.strictObject({ kind: z.literal('slack'), name, url: outsideUrl.describe('of an incoming webhook') }),
  z.strictObject({
    kind: z.literal('teams'),
    name,
    url: outsideUrl.describe('of a workflow “when a webhook request is received”'),
  }),
  z.strictObject({ kind: z.literal('email'), name, to }),
  z.strictObject({ kind: z.literal('pagerduty'), name, routingKey, eventsUrl: eventsUrl.optional() }),
])
export type NewChannel = z.infer<typeof newChannelSchema>

/** `PATCH /api/v1/channels/{id}`: what is left out stays as it is. Where a channel leads is not changed: that is another one. */
export const channelChangeSchema = z.strictObject({ name: name.optional(), isOn: z.boolean().optional() })
export type ChannelChange = z.infer<typeof channelChangeSchema>

/** `POST /api/v1/channels/{id}/secret`. */
export const secretRenewalSchema = z.strictObject({
  overlapHours: z
    .int()
    .min(0)
    .max(MAX_OVERLAP_HOURS, `At most ${MAX_OVERLAP_HOURS} hours.`)
    .default(USUAL_OVERLAP_HOURS)
    .describe('how long messages are signed with the secret before, too; 0 where it leaked'),
})
export type SecretRenewal = z.output<typeof secretRenewalSchema>

const instant = z.string().describe('RFC 3339 instant, UTC')

/** A channel as it is shown: nothing of it that must stay secret. */
export const channelSchema = z.object({
  id: z.string(),
  kind: z.enum(CHANNEL_KINDS),
  name: z.string(),
  target: z.string().describe('where it leads, as far as it may be shown'),
  isOn: z.boolean(),
  failingSince: instant.nullable().describe('since when nothing was delivered; null while it works'),
  offReason: z.string().nullable().describe('why it was turned off by itself; null where it was not'),
  previousSecretUntil: instant
    .nullable()
    .describe('of a webhook: until when it is signed with the secret before, too; null where that is as it was made'),
  createdAt: instant,
  createdBy: z.string(),
})
export type Channel = z.infer<typeof channelSchema>

/** What `GET /api/v1/channels` says. */
export const channelsAnswerSchema = z.object({
  channels: z.array(channelSchema).describe('by name'),
  canMail: z.boolean().describe('whether this server can send e-mail at all'),
})
export type ChannelsAnswer = z.infer<typeof channelsAnswerSchema>

/** A channel that was made, with what its webhooks are signed with: it is seen this once. */
export const madeChannelSchema = channelSchema.extend({ signingSecret: z.string().nullable() })
export type MadeChannel = z.infer<typeof madeChannelSchema>

function hasNoPassword(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { username, password } = new URL(text)
  return username === '' && password === ''
}
