import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { eventCountOf, readJobId } from '#core/jobs/job_id.ts'
import { UNIT_EVENTS } from '#core/jobs/turns.ts'
import type { SeenJob, SeenPlace } from '#core/jobs/waiting.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { describeWaiting } from './describe_waiting.ts'
import { getQueue } from './queues.ts'

/** Of either end of a list: so a look costs the same however long the queue is. Queues of twice as many jobs are seen whole. */
export const LOOKED_AT = 1_000

/** Lists are added to at their head, so the last one waits longest; a set of jobs is in the order of their turn. */
const LISTS = ['wait', 'active', 'paused'] as const
const SETS = ['delayed', 'waiting-children', 'prioritized'] as const

/** A job by where it was seen. */
export interface LookedAt extends SeenJob {
  id: string
}

interface Place extends SeenPlace {
  seen: readonly LookedAt[]
}

/** Everything that was accepted and is not counted. */
export type QueueLook = Record<(typeof LISTS)[number] | (typeof SETS)[number], Place>

interface Ends {
  jobs: number
  /** The ids of both ends, the tags of those that wait for their turn. */
  ids: Map<string, number | null>
  gap: SeenPlace['gap']
}

/**
 * Looks at the events that wait, are in hand, or are tried again. One atomic look, so that a job on its way from one list to the
 * next is not missed, of at most 2,000 jobs a list.
 */
export async function lookAtQueue(): Promise<QueueLook> {
  const ends = await readEnds()
  const unknown = [...new Set(Object.values(ends).flatMap(({ ids }) => [...ids.keys()].filter((id) => readJobId(id) === null)))]
  const described = await describeWaiting(unknown)
  const facts = new Map(unknown.map((id, place) => [id, described[place]]))
  const seenAs = (id: string, tag: number | null): LookedAt => {
    const known = readJobId(id)
    if (known)
      return { id, events: known.events, sinceMs: known.atMs, of: known.workspaceId, tag: tag === null ? null : known.tag }
    const { slug = null, events = null, sinceMs = null } = facts.get(id) ?? {}
    return { id, events: eventCountOf(id) ?? events, sinceMs, of: slug, tag }
  }
  const place = ({ jobs, ids, gap }: Ends): Place => ({ jobs, gap, seen: [...ids].map(([id, tag]) => seenAs(id, tag)) })
  return {
    wait: place(ends.wait),
    active: place(ends.active),
    paused: place(ends.paused),
    delayed: place(ends.delayed),
    'waiting-children': place(ends['waiting-children']),
    prioritized: place(ends.prioritized),
  }
}

async function readEnds(): Promise<Record<keyof QueueLook, Ends>> {
  const queue = getQueue(EVENT_QUEUE)
  const look = getProducerRedis().multi()
  for (const name of LISTS) {
    const key = queue.toKey(name)
    look
      .llen(key)
      .lrange(key, -LOOKED_AT, -1)
      .lrange(key, 0, LOOKED_AT - 1)
  }
  for (const name of SETS) {
    const key = queue.toKey(name)
    look
      .zcard(key)
      .zrange(key, '0', String(LOOKED_AT - 1), 'WITHSCORES')
      .zrange(key, String(-LOOKED_AT), '-1', 'WITHSCORES')
  }
  const answers = (await look.exec()) ?? []
  const valueAt = (place: number): unknown => {
    const [error, value] = answers[place] ?? []
    if (error) throw error
    return value
  }
  const listAt = (n: number): Ends => {
    const [oldest, newest] = [textsOf(valueAt(3 * n + 1)), textsOf(valueAt(3 * n + 2))]
    return {
      jobs: Number(valueAt(3 * n)),
      gap: null,
      ids: new Map([...oldest.reverse(), ...newest.reverse()].map((id) => [id, null])),
    }
  }
  const setAt = (n: number): Ends => {
    const [first, last] = [scoredOf(valueAt(3 * n + 1)), scoredOf(valueAt(3 * n + 2))]
    return { jobs: Number(valueAt(3 * n)), gap: null, ids: new Map([...first, ...last].map(([id]) => [id, null])) }
  }
  return {
    wait: listAt(0),
    active: listAt(1),
    paused: listAt(2),
    delayed: setAt(3),
    'waiting-children': setAt(4),
    prioritized: inTurn(Number(valueAt(15)), scoredOf(valueAt(16)), scoredOf(valueAt(17))),
  }
}

/** @param first those whose turn is next, with BullMQ's scores, and `last` those whose turn is last. */
function inTurn(jobs: number, first: [string, number][], last: [string, number][]): Ends {
  const tagged = (some: [string, number][]) => some.map(([id, score]) => [id, tagOf(score)] as const)
  const [next, end] = [tagged(first), tagged(last)]
  const gap = jobs > 2 * LOOKED_AT ? { from: next.at(-1)?.[1] ?? 0, to: end[0]?.[1] ?? 0 } : null
  return { jobs, gap, ids: new Map([...next, ...end]) }
}

/** BullMQ's score is the priority, and in its lower 32 bits the order of coming. */
const tagOf = (score: number): number => (Math.floor(score / 2 ** 32) - 1) * UNIT_EVENTS

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

function scoredOf(value: unknown): [string, number][] {
  const texts = textsOf(value)
  return texts.flatMap((id, place) => (place % 2 === 0 ? [[id, Number(texts[place + 1])] as [string, number]] : []))
}
