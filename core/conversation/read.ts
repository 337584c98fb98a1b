import type { EventData } from '../event/types.ts'
import { forEachOpen, type Segment } from '../segment/dimensions.ts'
import { type ConversationLog, type LogEntry, readingOrder, sentOrder, typeOf } from './log.ts'

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

/** @returns null while the conversation's start has not arrived, and while it is excluded: it counts nowhere then. */
export function readFacts(log: ConversationLog): ConversationFacts | null {
  const { start, ratings, descriptions, exclusion } = sortOut(log)
  if (!start || (exclusion && typeOf(exclusion) === 'conversation.excluded')) return null
  return factsOf(log, start, ratings, descriptions)
}

/** @returns the same, excluded or not: what it would count as. */
export function readFactsIfIncluded(log: ConversationLog): ConversationFacts | null {
  const { start, ratings, descriptions } = sortOut(log)
  return start ? factsOf(log, start, ratings, descriptions) : null
}

interface SortedOut {
  /** The earliest of the starts. */
  start: LogEntry | undefined
  ratings: LogEntry[]
  descriptions: LogEntry[]
  /** The last of those that exclude and include. */
  exclusion: LogEntry | undefined
}

function sortOut(log: ConversationLog): SortedOut {
  const found: SortedOut = { start: undefined, ratings: [], descriptions: [], exclusion: undefined }
  const isRead = readingOrder(log)
  const isSent = sentOrder(log)
  for (const entry of log.entries) {
    switch (typeOf(entry)) {
      case 'conversation.started':
        if (!found.start || isRead(entry, found.start) < 0) found.start = entry
        break
      case 'conversation.rated':
        found.ratings.push(entry)
        break
      case 'conversation.described':
        found.descriptions.push(entry)
        break
      case 'conversation.excluded':
      case 'conversation.included':
        if (!found.exclusion || isSent(entry, found.exclusion) > 0) found.exclusion = entry
        break
    }
  }
  return found
}

function factsOf(log: ConversationLog, start: LogEntry, ratings: LogEntry[], descriptions: LogEntry[]): ConversationFacts {
  const data = start[3] as EventData['conversation.started']
  const said = descriptions.length === 0 ? data : described(data, descriptions.sort(sentOrder(log)))
  const startMs = start[0]
  return {
    start,
    startMs,
    customer: said.customer,
    topic: said.topic ?? '',
    followsUp: said.followsUp,
    segment: { handler: data.handler, ...forEachOpen((dimension) => said[dimension] ?? null) },
    rating: lastRating(log, ratings, startMs),
  }
}

/** Field by field the last word wins over the start, whenever it came; null and an empty text clear. */
function described(
  start: EventData['conversation.started'],
  descriptions: readonly LogEntry[],
): EventData['conversation.started'] {
  const said: Record<string, string | null | undefined> = { ...start }
  for (const entry of descriptions) {
    for (const [field, word] of Object.entries(entry[3] as EventData['conversation.described'])) {
      if (word !== undefined) said[field] = word || undefined
    }
  }
  return { ...said, handler: start.handler } as EventData['conversation.started']
}

function lastRating(log: ConversationLog, ratings: readonly LogEntry[], startMs: number): number | null {
  const isRead = readingOrder(log)
  let last: LogEntry | undefined
  for (const entry of ratings) {
    const effective = [Math.max(entry[0], startMs), ...entry.slice(1)] as LogEntry
    if (!last || isRead(last, effective) < 0) last = effective
  }
  return last ? (last[3] as EventData['conversation.rated']).score : null
}
