import { z } from 'zod'
import type { SupportEvent } from '../event/types.ts'

/** The queue between door and worker. Other programs may add jobs to it (docs/api.md, "Straight into the queue"). */
export const EVENT_QUEUE = 'conversation-events'

/** A job from outside: CloudEvents as they were sent. The worker checks them as the HTTP door does. */
export const RAW_JOB = 'batch'

/** A job from our own door: events already checked, stripped and pseudonymised. */
export const ADMITTED_JOB = 'admitted'

export const rawJobSchema = z.object({
  workspace: z.string().min(1).max(64),
  events: z.array(z.unknown()).max(10_000),
})

/** `workspace` is the slug. */
export const admittedJobSchema = z.object({
  workspace: z.string().min(1).max(64),
  // Our own door checked them against the full schema; a look at their shape tells whether it was our door indeed.
  events: z.array(z.custom<SupportEvent>(looksAdmitted)),
})

function looksAdmitted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { id, source, subject, timeMs } = value as Record<string, unknown>
  return typeof id === 'string' && typeof source === 'string' && typeof subject === 'string' && typeof timeMs === 'number'
}

/** The job id says how many events wait in it, so that a backlog is measured without reading the bodies. */
export const jobIdFor = (eventCount: number, nonce: string): string => `n${eventCount}-${nonce}`

/** @returns the number of events in a job with this id, or null for an id that others made. */
export function eventCountOf(jobId: string): number | null {
  const match = /^n(\d+)-/.exec(jobId)
  return match ? Number(match[1]) : null
}

/** The queue of background recounts for a new version of a policy; data `{"workspaceId": n}`. */
export const RECOUNT_QUEUE = 'policy-recounts'
export const recountJobSchema = z.object({ workspaceId: z.int() })
