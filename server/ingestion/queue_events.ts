import type { SupportEvent } from '#core/event/types.ts'
import { ledgerNonce, minuteOf } from '#core/ingestion/ledger.ts'
import { jobIdFor } from '#core/jobs/job_id.ts'
import { placeJobs } from '#core/jobs/turns.ts'
import { Problem } from '#core/problem.ts'
import { within } from '../platform/availability/within.ts'
import { log } from '../platform/log/log.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { enterQueue } from '../platform/queue/enter_queue.ts'
import { JsonText } from '../platform/queue/own_queue.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { DOOR, giveNumbers, noteAccepted } from './accepted_events.ts'
import { rateLimited } from './charge_delivery.ts'
import { writeSignedJob } from './sign_job.ts'

const MAX_EVENTS_A_JOB = 1_000
const RETRY_AFTER_SECONDS = 5
/** A sender hears within two seconds that the queue is silent, and sends again; an event that got in all the same counts once. */
export const QUEUE_PATIENCE_MS = 1_500

/**
 * Puts events into the queue, all of them or none, in jobs of at most 1,000, each at its turn among those of all workspaces.
 * @throws Problem `rate_limited` or `queue_unavailable`.
 */
export async function queueEvents(workspace: Workspace, events: SupportEvent[]): Promise<void> {
  const { id: workspaceId, slug, eventsPerSecond } = workspace
  const entry = { workspaceId, slug, eventsPerSecond, events: events.length, jobEvents: MAX_EVENTS_A_JOB }
  const turn = await orUnavailable(enterQueue(entry))
  if ('waitMs' in turn) throw rateLimited(eventsPerSecond, turn.waitMs)
  const parts: SupportEvent[][] = []
  for (let from = 0; from < events.length; from += MAX_EVENTS_A_JOB) parts.push(events.slice(from, from + MAX_EVENTS_A_JOB))
  const sizes = parts.map((part) => part.length)
  const atMs = Date.now()
  const first = giveNumbers(workspaceId, events.length)
  const orders = placeJobs(turn, sizes).map(({ tag, priority }, place) => {
    const part = parts[place] ?? []
    const nonce = ledgerNonce(DOOR, first + place * MAX_EVENTS_A_JOB)
    const id = jobIdFor({ events: part.length, workspaceId, atMs, tag }, nonce)
    const payload = new JsonText(writeSignedJob(workspace, part))
    return { id, payload, ...(priority === undefined ? {} : { priority }) }
  })
  await orUnavailable(enqueue('admitted', ...orders))
  noteAccepted({ workspaceId, door: DOOR, first, events: events.length, minuteMs: minuteOf(atMs) })
}

/** A queue that does not answer, is full or is loading means the same to a sender: nothing was taken, come again. */
async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await within(QUEUE_PATIENCE_MS, answer, () => new Error('the queue is silent'))
  } catch (error) {
    log.warn({ err: error }, 'the queue refused events')
    throw queueUnavailable('the queue cannot be reached or refuses to take more')
  }
}

export const queueUnavailable = (detail: string): Problem =>
  new Problem('queue_unavailable', `${detail}; nothing was taken, send it again`, {}, RETRY_AFTER_SECONDS)
