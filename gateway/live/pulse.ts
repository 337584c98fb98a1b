import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { readQueueState } from '#server/ingestion/read_queue_state.ts'
import { log } from '#server/platform/log/log.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import type { LiveRoom } from './live_room.ts'

export const PULSE_EVERY_MS = 5_000

/** Tells the clients of every room how much waits to be counted, so that a page knows a quiet day from a dead worker. */
export async function sendPulses(rooms: readonly LiveRoom[]): Promise<void> {
  if (rooms.length === 0) return
  try {
    const [queue, failedJobs] = await Promise.all([readQueueState(), getQueue(EVENT_QUEUE).getFailedCount()])
    const at = new Date().toISOString()
    for (const room of rooms) {
      if (room.standing !== null) room.send('pulse', { at, sequence: room.standing, ...queue, failedJobs })
    }
  } catch (error) {
    // No pulse is the message: pages show that their data ages.
    log.debug({ err: error }, 'no pulse, since the queue does not answer')
  }
}
