import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import type { LookedAt, QueueLook } from '../platform/queue/look_at_queue.ts'
import { BEGUN_FIELD } from '../platform/queue/note_begun.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

/** How late the oldest events are; null where none wait. */
export interface Lateness {
  /** Of those whose turn has come: since they came, or, out of a backlog, since they were first handed out. */
  dueSeconds: number | null
  /** Of those of a backlog, which wait for their turn. */
  inTurnSeconds: number | null
}

/** What is younger is late for nobody, and not asked about. */
export const LATE_SECONDS = 60

/** @returns how late the oldest of what a look at the queue saw is. */
export async function readLateness(look: QueueLook, now: Date): Promise<Lateness> {
  const due = [look.wait, look.paused, look.active, look.delayed].flatMap(({ seen }) => seen).filter((job) => isLate(job, now))
  const since = await readDue(
    due.map(({ id }) => id),
    new Set(look.delayed.seen.map(({ id }) => id)),
  )
  return {
    dueSeconds: ageOf(
      due.map((job, place) => (since[place] === 'since it came' ? job.sinceMs : (since[place] ?? null))),
      now,
    ),
    inTurnSeconds: ageOf(
      look.prioritized.seen.map(({ sinceMs }) => sinceMs),
      now,
    ),
  }
}

const isLate = ({ sinceMs }: LookedAt, now: Date): boolean => sinceMs !== null && now.getTime() - sinceMs >= LATE_SECONDS * 1_000

function ageOf(since: readonly (number | null)[], now: Date): number | null {
  const known = since.filter((ms) => ms !== null)
  return known.length === 0 ? null : Math.max(0, (now.getTime() - Math.min(...known)) / 1_000)
}

/**
 * @returns for each job since when it should have been counted; null where it is not due: its sender put it off, or it is settled by
 * now.
 */
async function readDue(ids: readonly string[], delayed: ReadonlySet<string>): Promise<(number | 'since it came' | null)[]> {
  if (ids.length === 0) return []
  const queue = getQueue(EVENT_QUEUE)
  const reading = getProducerRedis().pipeline()
  for (const id of ids) reading.hmget(queue.toKey(id), 'timestamp', 'priority', 'ats', 'processedOn', BEGUN_FIELD)
  const answers = (await reading.exec()) ?? []
  return ids.map((id, place) => {
    const [error, values] = answers[place] ?? []
    if (error) throw error
    const [timestamp, priority, tries, processedOn, begun] = Array.isArray(values) ? values.map(numberOf) : []
    if (timestamp === null || timestamp === undefined || (delayed.has(id) && !tries)) return null
    return priority ? (begun ?? processedOn ?? null) : 'since it came'
  })
}

const numberOf = (text: unknown): number | null => (text === null ? null : Number(text))
