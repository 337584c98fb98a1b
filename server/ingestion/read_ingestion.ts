import type { IngestionAnswer } from '#core/ingestion/contract.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { Problem } from '#core/problem.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { slugOf } from '../workspace/directory.ts'
import { listDoorRefusals } from './door_refusals.ts'
import { readLost } from './read_lost.ts'
import { readWaiting } from './read_queue_state.ts'

/** @returns what waits of the workspace, and what became of its events that were counted (docs/api.md). */
export async function readIngestion(workspaceId: number): Promise<IngestionAnswer> {
  // The queue first: what has left it by then is in the counters that are read after.
  const [state] = await readWaiting([{ id: workspaceId, slug: await slugOf(workspaceId) }])
  const failed = await getQueue(EVENT_QUEUE).getFailedCount()
  const [row, refusals, lost] = await Promise.all([
    prismaInWorkspace(workspaceId, (prisma) => prisma.ingestion.findUnique({ where: { workspaceId } })),
    listDoorRefusals(workspaceId),
    readLost(workspaceId),
  ])
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return {
    waiting: state?.waitingJobs ?? 0,
    waitingEvents: state?.waitingEvents ?? 0,
    oldestWaitingSeconds: state?.oldestWaitingSeconds ?? null,
    storedEvents: Number(row.storedEvents),
    duplicateEvents: Number(row.duplicateEvents),
    rejectedEvents: Number(row.rejectedEvents),
    orphanEvents: Number(row.orphanEvents),
    failed,
    countedThrough: Number(row.sequence),
    ...refusals,
    ...lost,
  }
}
