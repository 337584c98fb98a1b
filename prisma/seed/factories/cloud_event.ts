import type { z } from 'zod'
import type { EventType } from '#core/event/types.ts'
import type { dataSchemas } from '#core/event/wire.ts'

/** What `data` of an event may say on the wire. */
export type WireData<T extends EventType> = z.input<(typeof dataSchemas)[T]>

/** An event as it travels: CloudEvents 1.0, structured mode. */
export interface CloudEvent<T extends EventType = EventType> {
  specversion: '1.0'
  id: string
  source: string
  type: T
  subject: string
  /** RFC 3339. */
  time: string
  data?: WireData<T>
}

/** Where and when an event is from, and what tells it apart. */
export interface Origin {
  id: string
  source: string
  subject: string
  /** Milliseconds since 1970, or anything that `Date` reads. */
  at: number | string
}

/** @returns a valid CloudEvent of the type; its keys always stand in the same order. */
export function cloudEvent<T extends EventType>(type: T, origin: Origin, data?: WireData<T>): CloudEvent<T> {
  const { id, source, subject, at } = origin
  const event = { specversion: '1.0' as const, id, source, type, subject, time: new Date(at).toISOString() }
  return data === undefined ? event : { ...event, data }
}
