import type { EventData } from '../event/types.ts'
import { forEachOpen, type Segment } from '../segment/dimensions.ts'
import { type ConversationLog, type LogEntry, readingOrder, typeOf } from './log.ts'

/** What a conversation's events say of it, whatever the policy. */
export interface ConversationFacts {
  /** The `conversation.started` that counts: the earliest. */
  start: LogEntry
  startMs: number
  /** Pseudonym; undefined for an anonymous conversation. */
  customer: string | undefined
  topic: string
  followsUp: string | undefined
  segment: Segment
  /** The last score from 1 to 5, or null. */
  rating: number | null
}

/** @returns null while the conversation's start has not arrived: it counts nowhere until then. */
export function readFacts(log: ConversationLog): ConversationFacts | null {
  const start = firstStart(log)
  if (!start) return null
  const data = start[3] as EventData['conversation.started']
  const startMs = start[0]
  return {
    start,
    startMs,
    customer: data.customer,
    topic: data.topic ?? '',
    followsUp: data.followsUp,
    segment: { handler: data.handler, ...forEachOpen((dimension) => data[dimension] ?? null) },
    rating: lastRating(log, startMs),
  }
}

function firstStart(log: ConversationLog): LogEntry | undefined {
  const compare = readingOrder(log)
  let first: LogEntry | undefined
  for (const entry of log.entries) {
    if (typeOf(entry) === 'conversation.started' && (!first || compare(entry, first) < 0)) first = entry
  }
  return first
}

function lastRating(log: ConversationLog, startMs: number): number | null {
  const compare = readingOrder(log)
  let last: LogEntry | undefined
  for (const entry of log.entries) {
    if (typeOf(entry) !== 'conversation.rated') continue
    const effective = [Math.max(entry[0], startMs), ...entry.slice(1)] as LogEntry
    if (!last || compare(last, effective) < 0) last = effective
  }
  return last ? (last[3] as EventData['conversation.rated']).score : null
}
