import { closePool } from '#server/postgres/pool.ts'
import { closeRedis } from '#server/redis/connections.ts'
import { Beat } from './beat.ts'
import { startCounting } from './count_events.ts'

/**
 * Starts everything that a worker process does. Any number of workers can run.
 * @returns `close`, which finishes what is in hand and lets go of all connections.
 */
export async function startWorkers(): Promise<{ close(): Promise<void> }> {
  const beat = new Beat()
  const counting = startCounting(beat)
  await counting.waitUntilReady()
  return {
    async close() {
      await counting.close()
      beat.close()
      await closePool()
      await closeRedis()
    },
  }
}
