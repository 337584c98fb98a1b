import { z } from 'zod'
import { SEVERITIES } from '../alert/names.ts'

/** What a message can be about; programs that receive webhooks tell them apart by this. */
export const MESSAGE_TYPES = [
  'alert.pending',
  'alert.fired',
  'alert.recovered',
  'alert.corrected',
  'alert.no_data',
  'alert.error',
  'alert.acknowledged',
  'alert.resolved',
  'channel.test',
  'channel.failing',
  'channel.off',
] as const

const fact = z.object({ label: z.string(), value: z.string() })

/** An alert as any channel tells of it, in words that are ready to be read. */
const toldAlert = z.object({
  id: z.string(),
  url: z.string().describe('its page in Holdfast'),
  ruleName: z.string(),
  about: z.string().describe('the value that is watched, such as `topic: refund`; empty for the whole'),
  headline: z.string().describe('what happened, in a line'),
  sentences: z.array(z.string()).describe('what else is to be known, such as the likely cause'),
  facts: z.array(fact),
  startedAt: z.iso.datetime().describe('since when it is so: RFC 3339, UTC'),
  runbookUrl: z.string().nullable(),
  dedupKey: z.string().describe('the same for all messages about one alert'),
})

/** The channel that a message is about, where it is about none of the alerts. */
const toldChannel = z.object({
  name: z.string(),
  reason: z.string(),
  url: z.string().nullable().default(null).describe('the page of channels in Holdfast'),
})

/** One message, as every channel renders it. */
export const alertMessageSchema = z.object({
  id: z.string().describe('of the step of the alert that it tells; the same on all channels'),
  type: z.enum(MESSAGE_TYPES),
  at: z.iso.datetime().describe('when it happened: RFC 3339, UTC'),
  workspace: z.object({ slug: z.string(), name: z.string() }),
  severity: z.enum(SEVERITIES),
  alert: toldAlert.nullable().describe('null where the message is about a channel'),
  channel: toldChannel.nullable().default(null).describe('null where the message is about an alert'),
})
export type AlertMessage = z.infer<typeof alertMessageSchema>
