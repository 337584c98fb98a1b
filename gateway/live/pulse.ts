import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { readWaiting } from '#server/ingestion/read_queue_state.ts'
import { log } from '#server/platform/log/log.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { slugOf } from '#server/workspace/directory.ts'
import type { LiveRoom } from './live_room.ts'

export const PULSE_EVERY_MS = 5_000

/** Tells the clients of every room how much of its workspace waits to be counted, so that a page knows a quiet day from a dead worker. */
export async function sendPulses(rooms: readonly LiveRoom[]): Promise<void> {
  // Those that were greeted: their workspaces are known, whatever the database says now.
  const greeted = rooms.filter(({ standing }) => standing !== null)
  if (greeted.length === 0) return
  try {
    const workspaces = await Promise.all(greeted.map(async ({ workspaceId: id }) => ({ id, slug: await slugOf(id) })))
    const [states, failedJobs] = await Promise.all([readWaiting(workspaces), getQueue(EVENT_QUEUE).getFailedCount()])
    const at = new Date().toISOString()
    for (const [place, room] of greeted.entries()) {
      const state = states[place]
      if (state && room.standing !== null) room.send('pulse', { at, sequence: room.standing, ...state, failedJobs })
    }
  } catch (error) {
    // No pulse is the message: pages show that their data ages.
    log.debug({ err: error }, 'no pulse, since the queue does not answer')
  }
}
