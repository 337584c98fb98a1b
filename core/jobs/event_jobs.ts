import { z } from 'zod'
import type { SupportEvent } from '../event/types.ts'
import { eventCountOf } from './job_id.ts'

/** A job from outside: CloudEvents as they were sent. The worker checks them as the HTTP door does. */
export const batchPayload = z.object({
  workspace: z.string().min(1).max(64),
  events: z.array(z.unknown()).max(10_000),
})

/** A job from our own door: events already checked, stripped and pseudonymised. `workspace` is the slug. */
export const admittedPayload = z.object({
  workspace: z.string().min(1).max(64),
  // A look at their shape, for all; that our own door checked them against the full schema is told by the signature.
  events: z.array(z.custom<SupportEvent>(looksAdmitted)).max(10_000),
  /** Of the text behind it, under the workspace's key. What has none, or a wrong one, is checked as if it came from others. */
  signature: z.string().max(100).optional(),
})

function looksAdmitted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { id, source, subject, timeMs } = value as Record<string, unknown>
  return typeof id === 'string' && typeof source === 'string' && typeof subject === 'string' && typeof timeMs === 'number'
}

/** @returns how many events a worker has in hand with this job, whoever made it; 1 where it holds none. */
export function eventsIn(jobId: string, data: unknown): number {
  const known = eventCountOf(jobId)
  if (known !== null) return known
  const events = typeof data === 'object' && data !== null && 'events' in data ? data.events : []
  return Array.isArray(events) ? Math.max(1, events.length) : 1
}
