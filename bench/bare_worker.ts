import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { archiveEvents, ensureMonths, keepNewEvents } from '#server/counting/store_events.ts'
import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { closePool } from '#server/platform/postgres/pool.ts'
import { sql } from '#server/platform/postgres/sql.ts'
import { closeRedis } from '#server/platform/redis/connections.ts'
import { BatchJoiner } from '#workers/join_batches.ts'
import { type JobEvents, readAdmitted, readBatch } from '#workers/read_job.ts'
import { registerQueue } from '#workers/register.ts'

/** The pipeline without the counting: takes the same jobs, joins them as the product's worker does, and stores each event once. */
await runUntilStopped(async () => {
  const joiner = new BatchJoiner<JobEvents & { key: number; isLost(): boolean }>(async (workspaceId, jobs) => {
    const events = jobs.flatMap((job) => job.accepted)
    await ensureMonths(events)
    await inWorkspace(workspaceId, async (client) => {
      const fresh = await keepNewEvents(client, workspaceId, events)
      await archiveEvents(client, workspaceId, fresh)
      await client.query(sql('counting/advance'), [workspaceId, 1, fresh.length, events.length - fresh.length, 0, 0])
    })
  })
  const add = (events: JobEvents, { isLost }: { isLost(): boolean }): Promise<void> =>
    joiner.add({ ...events, key: events.workspaceId, isLost })
  const worker = registerQueue(EVENT_QUEUE, {
    admitted: async (payload, run) => add(await readAdmitted(payload, run.seal, Date.now()), run),
    batch: async (payload, run) => add(await readBatch(payload, Date.now()), run),
  })
  await worker.waitUntilReady()
  return async () => {
    await worker.close()
    await closePool()
    await closeRedis()
  }
})
