import { admitAgain } from '#core/event/admitted.ts'
import type { SupportEvent } from '#core/event/types.ts'
import type { PayloadOf } from '#core/jobs/catalogue.ts'
import { startAdmission } from '#server/ingestion/admission.ts'
import { type RejectedEvent, rejectedEventOf } from '#server/ingestion/rejected_event.ts'
import { isSigned, type Seal } from '#server/ingestion/sign_job.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'
import { HopelessJob } from './classify_failure.ts'

/** What a job of either kind brings to be counted. */
export interface JobEvents {
  workspaceId: number
  /** How many it was sent with. */
  events: number
  accepted: SupportEvent[]
  rejected: RejectedEvent[]
}

/**
 * Takes over the events of our own door. What that did not sign (an older version's, or one who writes to Redis) goes through
 * its gate again.
 * @throws HopelessJob where there is no such workspace.
 */
export async function readAdmitted(
  { workspace: slug, events }: PayloadOf<'admitted'>,
  seal: Seal | undefined,
  nowMs: number,
): Promise<JobEvents> {
  const workspace = await workspaceOf(slug)
  const job: JobEvents = { workspaceId: workspace.id, events: events.length, accepted: [], rejected: [] }
  if (isSigned(workspace, seal)) return { ...job, accepted: events }
  for (const event of events) {
    const again = admitAgain(event, { nowMs, keepsFromMs: workspace.keepsFromMs })
    if (again.ok) job.accepted.push(again.event)
    else job.rejected.push(rejectedEventOf(event, again.rejection))
  }
  return job
}

/**
 * Takes in events of other programs at the gate through which those of the HTTP door came.
 * @throws HopelessJob where there is no such workspace.
 */
export async function readBatch({ workspace: slug, events }: PayloadOf<'batch'>, nowMs: number): Promise<JobEvents> {
  const workspace = await workspaceOf(slug)
  const rejected: RejectedEvent[] = []
  const admission = startAdmission(workspace, { most: events.length, nowMs }, (rejection, _, value) =>
    rejected.push(rejectedEventOf(value, rejection)),
  )
  for (const event of events) admission.take(event)
  return { workspaceId: workspace.id, events: events.length, accepted: admission.events, rejected }
}

async function workspaceOf(slug: string): Promise<Workspace> {
  const workspace = await findWorkspaceBySlug(slug)
  if (!workspace) throw new HopelessJob('there is no workspace with this slug')
  return workspace
}
