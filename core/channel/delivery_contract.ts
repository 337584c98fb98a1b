import { z } from 'zod'
import { CHANNEL_KINDS } from './kinds.ts'
import { MESSAGE_TYPES } from './message.ts'

/** `grouped`: it went as part of another one, which says what became of both. */
export const DELIVERY_STATES = ['waiting', 'sent', 'given_up', 'grouped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What came of a try to deliver. */
export const answeredSchema = z.object({
  status: z.int().nullable().describe('of HTTP or SMTP; null where none was answered'),
  text: z.string().describe('the beginning of the answer, or what went wrong'),
  ms: z.int().describe('milliseconds until the answer'),
})
export type Answered = z.infer<typeof answeredSchema>

const instant = z.string().describe('RFC 3339 instant, UTC')

/** One message to one channel. */
export const deliverySchema = z.object({
  id: z.string().describe('what its receiver knows it by, the same at every try'),
  channel: z.object({ id: z.string(), name: z.string(), kind: z.enum(CHANNEL_KINDS) }),
  type: z.enum(MESSAGE_TYPES),
  headline: z.string(),
  alertId: z.string().nullable(),
  state: z.enum(DELIVERY_STATES),
  tries: z.int(),
  carriedBy: z.string().nullable().describe('the delivery as part of which it went'),
  answered: answeredSchema.nullable().describe('of the last try; null before the first'),
  createdAt: instant,
  dueAt: instant.describe('of one that waits: when it is tried next'),
  sentAt: instant.nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** What `GET /api/v1/deliveries` says. */
export const deliveriesAnswerSchema = z.object({
  deliveries: z.array(deliverySchema).describe('the newest first'),
  next: z.string().nullable().describe('`before` of the next page; null after the last'),
})
export type DeliveriesAnswer = z.infer<typeof deliveriesAnswerSchema>
