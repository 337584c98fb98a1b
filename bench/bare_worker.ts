import { EVENT_QUEUE } from '#core/queue/jobs.ts'
import { archiveEvents, ensureMonths, keepNewEvents } from '#server/counting/store_events.ts'
import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { closePool } from '#server/platform/postgres/pool.ts'
import { sql } from '#server/platform/postgres/sql.ts'
import { closeRedis } from '#server/platform/redis/connections.ts'
import { BatchJoiner } from '#workers/join_batches.ts'
import { type EventJob, readJob } from '#workers/read_job.ts'
import { registerWorker } from '#workers/register.ts'

/** As many jobs in hand as the product's worker takes. */
const CONCURRENCY = 250

/** The pipeline without the counting: takes the same jobs, joins them as the product's worker does, and stores each event once. */
await runUntilStopped(async () => {
  const joiner = new BatchJoiner<EventJob>(async (workspaceId, jobs) => {
    const events = jobs.flatMap((job) => job.accepted)
    await ensureMonths(events)
    await inWorkspace(workspaceId, async (client) => {
      const fresh = await keepNewEvents(client, workspaceId, events)
      await archiveEvents(client, workspaceId, fresh)
      await client.query(sql('counting/advance'), [workspaceId, 1, fresh.length, events.length - fresh.length, 0, 0])
    })
  })
  const worker = registerWorker(EVENT_QUEUE, CONCURRENCY, async (job) =>
    joiner.add(await readJob(job.name, job.data, Date.now())),
  )
  await worker.waitUntilReady()
  return async () => {
    await worker.close()
    await closePool()
    await closeRedis()
  }
})
