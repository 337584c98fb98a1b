import type { SupportEvent } from '#core/event/types.ts'
import { ADMITTED_JOB, admittedJobSchema, RAW_JOB, rawJobSchema } from '#core/queue/jobs.ts'
import { startAdmission } from '#server/ingestion/admission.ts'
import { type RejectedEvent, rejectedEventOf } from '#server/ingestion/rejected_event.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'
import { HopelessJob } from './classify_failure.ts'

export interface EventJob {
  key: number
  /** How many, for the size of a transaction. */
  events: number
  accepted: SupportEvent[]
  rejected: RejectedEvent[]
}

/**
 * Reads a job of either kind. Events of other programs are checked here as the HTTP door checks its own.
 * @throws HopelessJob where the job is of no known form, or its workspace does not exist.
 */
export async function readJob(name: string, data: unknown, nowMs: number): Promise<EventJob> {
  if (name === ADMITTED_JOB) {
    const job = admittedJobSchema.safeParse(data)
    if (!job.success) throw new HopelessJob('not a job of the event door')
    const workspace = await workspaceOf(job.data.workspace)
    const accepted = job.data.events
    return { key: workspace.id, events: accepted.length, accepted, rejected: [] }
  }
  if (name !== RAW_JOB) throw new HopelessJob(`job names are ${RAW_JOB} and ${ADMITTED_JOB}`)
  const job = rawJobSchema.safeParse(data)
  if (!job.success) throw new HopelessJob('data must be {"workspace": "<slug>", "events": [...]}, at most 10,000 events')
  return { ...admitAll(job.data.events, await workspaceOf(job.data.workspace), nowMs), events: job.data.events.length }
}

async function workspaceOf(slug: string): Promise<Workspace> {
  const workspace = await findWorkspaceBySlug(slug)
  if (!workspace) throw new HopelessJob('there is no workspace with this slug')
  return workspace
}

function admitAll(events: readonly unknown[], workspace: Workspace, nowMs: number): Omit<EventJob, 'events'> {
  const rejected: RejectedEvent[] = []
  const admission = startAdmission(workspace, { most: events.length, nowMs }, (rejection, _, value) =>
    rejected.push(rejectedEventOf(value, rejection)),
  )
  for (const event of events) admission.take(event)
  return { key: workspace.id, accepted: admission.events, rejected }
}
