import { QUEUE_NAMES } from '#core/jobs/catalogue.ts'
import { log } from '#server/platform/log/log.ts'
import { postgresAnswers } from '#server/platform/postgres/answers.ts'
import { closePool, waitForTurns } from '#server/platform/postgres/pool.ts'
import { closeRedis, getProducerRedis } from '#server/platform/redis/connections.ts'
import { Beat } from './beat.ts'
import { joinAndCount } from './count_events.ts'
import { createHandlers } from './handlers.ts'
import { keepLostSchedules, keepSchedules } from './keep_schedules.ts'
import { Outage } from './outage.ts'
import { registerQueue } from './register.ts'
import { StandstillWatch } from './standstill.ts'

/** How long the clock may stand still after Redis was emptied. */
const LOOK_FOR_SCHEDULES_MS = 20_000

/**
 * Starts everything that a worker process does: it consumes every queue of the catalogue. Any number of workers can run.
 * @param onStandstill hears that events have been in hand for a minute and nothing moved: then the process had better end.
 * @returns `close`, which finishes what is in hand and lets go of all connections.
 */
export async function startWorkers(onStandstill: () => void = () => undefined): Promise<{ close(): Promise<void> }> {
  waitForTurns()
  const beat = new Beat()
  const standstill = new StandstillWatch(onStandstill)
  const count = joinAndCount((events) => {
    beat.committed(events)
    standstill.moved()
  })
  const handlers = createHandlers(standstill.watch(count))
  const outage = new Outage(postgresAnswers)
  const workers = QUEUE_NAMES.map((queue) => registerQueue(queue, handlers, outage))
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  const orSay = (keeping: Promise<void>) =>
    keeping.catch((error: unknown) => log.warn({ err: error }, 'the schedules could not be kept'))
  // Also when Redis comes back, since it may come back empty.
  const keep = () => orSay(keepSchedules())
  await keep()
  getProducerRedis().on('ready', keep)
  const looking = setInterval(() => void orSay(keepLostSchedules()), LOOK_FOR_SCHEDULES_MS)
  return {
    async close() {
      clearInterval(looking)
      getProducerRedis().off('ready', keep)
      await outage.close()
      await Promise.all(workers.map((worker) => worker.close()))
      standstill.close()
      await beat.close()
      await closePool()
      await closeRedis()
    },
  }
}
