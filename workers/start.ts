import { closePool } from '#server/platform/postgres/pool.ts'
import { closeRedis } from '#server/platform/redis/connections.ts'
import { Beat } from './beat.ts'
import { startCounting } from './count_events.ts'
import { startRecounting } from './recount_policies.ts'

/**
 * Starts everything that a worker process does. Any number of workers can run.
 * @returns `close`, which finishes what is in hand and lets go of all connections.
 */
export async function startWorkers(): Promise<{ close(): Promise<void> }> {
  const beat = new Beat()
  const counting = startCounting(beat)
  const recounting = startRecounting()
  await Promise.all([counting.waitUntilReady(), recounting.worker.waitUntilReady()])
  return {
    async close() {
      await Promise.all([counting.close(), recounting.close()])
      beat.close()
      await closePool()
      await closeRedis()
    },
  }
}
