import type { z } from 'zod'
import { microsOf } from '../money/amount.ts'
import type { EventData, EventType, SupportEvent } from './types.ts'
import { dataSchemas, envelopeSchema } from './wire.ts'

/** Why an event was refused: closed set, in the answers of the door and in `rejected_event`. */
export const REJECTION_CODES = ['invalid_event', 'unknown_type', 'invalid_time', 'too_old', 'in_the_future', 'too_large'] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

export interface Rejection {
  /** The event's id where it could be read. */
  id: string | null
  code: RejectionCode
  /** In words, with the JSON path of what is wrong. */
  message: string
}

export interface AdmissionContext {
  nowMs: number
  /** Start of what the workspace keeps; null: everything since `EARLIEST_MS`. */
  keepsFromMs: number | null
  /** Turns a customer into their pseudonym under the workspace's own key. */
  pseudonymOf: (customer: string) => string
}

export type AdmissionResult = { ok: true; event: SupportEvent } | { ok: false; rejection: Rejection }

export const EARLIEST_MS = Date.UTC(2000, 0, 1)
/** A sender's clock may be wrong by up to a day. */
export const MAX_AHEAD_MS = 24 * 3_600_000

/**
 * Checks one event as it came in, strips it to what Holdfast keeps and replaces its customer by a pseudonym.
 * @param value anything, usually a parsed CloudEvent.
 * @returns the event, or the first reason against it. Never throws, whatever the value.
 */
export function admitEvent(value: unknown, context: AdmissionContext): AdmissionResult {
  const envelope = envelopeSchema.safeParse(withUpperCaseTime(value))
  if (!envelope.success) return refuse(value, ...rejectionOf(envelope.error, value))
  const { id, source, type, subject } = envelope.data
  const timeMs = Date.parse(envelope.data.time)
  if (Number.isNaN(timeMs)) return refuse(value, 'invalid_time', 'time: not an instant')
  if (timeMs < Math.max(EARLIEST_MS, context.keepsFromMs ?? EARLIEST_MS)) {
    return refuse(value, 'too_old', 'time: before 2000-01-01, or before what this workspace keeps')
  }
  if (timeMs > context.nowMs + MAX_AHEAD_MS) return refuse(value, 'in_the_future', 'time: more than 24 hours ahead')
  const data = dataSchemas[type].safeParse(envelope.data.data)
  if (!data.success) return refuse(value, ...rejectionOf(data.error, value, ['data']))
  const named = type === 'customer.churned' ? context.pseudonymOf(subject) : subject
  return { ok: true, event: { type, id, source, subject: named, timeMs, data: kept(type, data.data, context) } as SupportEvent }
}

/** @returns the data as it is stored: money in micros, the customer pseudonymised. */
function kept(type: EventType, data: object, context: AdmissionContext): SupportEvent['data'] {
  switch (type) {
    case 'conversation.cost':
    case 'conversation.claimed': {
      const { amount, ...others } = data as { amount?: string }
      return { ...others, ...(amount !== undefined && { amountMicros: microsOf(amount).toString() }) } as SupportEvent['data']
    }
    case 'conversation.started':
    case 'conversation.described': {
      const { customer } = data as EventData['conversation.described']
      return (customer ? { ...data, customer: context.pseudonymOf(customer) } : data) as SupportEvent['data']
    }
    default:
      return data as SupportEvent['data']
  }
}

/** RFC 3339 allows `t` and `z`; the schema of the field does not. */
function withUpperCaseTime(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('time' in value)) return value
  const { time } = value
  return typeof time === 'string' && /[tz]/.test(time) ? { ...value, time: time.toUpperCase() } : value
}

const refuse = (value: unknown, code: RejectionCode, message: string): AdmissionResult => ({
  ok: false,
  rejection: { id: readableId(value), code, message },
})

/** @returns the id for the sender to find the event by, cut to a length that fits an answer. */
function readableId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return null
  return value.id.slice(0, 100).toWellFormed()
}

function rejectionOf(error: z.ZodError, value: unknown, prefix: PropertyKey[] = []): [RejectionCode, string] {
  const issue = error.issues[0]
  const path = [...prefix, ...(issue?.path ?? [])].map(String).join('.')
  const message = path ? `${path}: ${issue?.message}` : `${issue?.message}`
  if (issue?.code === 'too_big' && issue.origin === 'string') return ['too_large', message]
  if (path === 'type' && hasTextAt(value, 'type')) return ['unknown_type', message]
  if (path === 'time' && hasTextAt(value, 'time')) return ['invalid_time', 'time: not an RFC 3339 instant']
  return ['invalid_event', message]
}

/** Of a value that was refused for this key, and so is an object. */
const hasTextAt = (value: unknown, key: 'type' | 'time'): boolean => typeof (value as Record<string, unknown>)[key] === 'string'
