import { EVENT_NUMBERS, READING_PLACES } from '../event/numbers.ts'
import type { EventData, EventType, SupportEvent } from '../event/types.ts'
import { compareText } from '../text/compare.ts'

type LoggedType = Exclude<EventType, 'conversation.message' | 'customer.churned' | 'release.deployed'>

/** Time (ms), number of the type (EVENT_NUMBERS), id, data, and the source where it is not the log's. */
export type LogEntry = {
  [T in LoggedType]: [timeMs: number, type: number, id: string, data: EventData[T], source?: string]
}[LoggedType]

/**
 * All that counting needs of a conversation's events, in a form that a row holds. Of messages only the last instant, how
 * many there were from whom and when humans wrote matter; everything else is kept one by one, in the order of arrival.
 */
export interface ConversationLog {
  /** Of the first event that arrived; '' where an earlier version did not keep it. */
  source: string
  entries: LogEntry[]
  messages: MessageLog | null
}

interface MessageLog {
  lastMs: number
  customer: number
  ai: number
  human: number
  /** When humans wrote, in the order of arrival: the first in ms since 1970, the others in ms from the first. */
  humanMs?: number[]
}

export const emptyLog = (): ConversationLog => ({ source: '', entries: [], messages: null })

const isEmpty = (log: ConversationLog): boolean => log.entries.length === 0 && log.messages === null

/** @returns the log with new events of its conversation added; `log` itself is left as it is. */
export function extendLog(log: ConversationLog, events: readonly SupportEvent[]): ConversationLog {
  const source = isEmpty(log) ? (events[0]?.source ?? '') : log.source
  const entries = [...log.entries]
  let messages: MessageLog | null = log.messages && { ...log.messages }
  for (const event of events) {
    if (event.type === 'conversation.message') {
      messages ??= { lastMs: event.timeMs, customer: 0, ai: 0, human: 0 }
      messages.lastMs = Math.max(messages.lastMs, event.timeMs)
      messages[event.data.from]++
      if (event.data.from === 'human') messages.humanMs = withInstant(messages.humanMs, event.timeMs)
    } else {
      const entry = [event.timeMs, EVENT_NUMBERS.numberOf[event.type], event.id, event.data]
      if (event.source !== source) entry.push(event.source)
      entries.push(entry as LogEntry)
    }
  }
  return { source, entries, messages }
}

function withInstant(humanMs: readonly number[] | undefined, atMs: number): number[] {
  return humanMs?.[0] === undefined ? [atMs] : [...humanMs, atMs - humanMs[0]]
}

/** @returns when humans wrote, as their messages say it, in the order of arrival. */
export function humanMessagesMs({ messages }: ConversationLog): number[] {
  const [firstMs, ...laterMs] = messages?.humanMs ?? []
  return firstMs === undefined ? [] : [firstMs, ...laterMs.map((ms) => firstMs + ms)]
}

export const hasStarted = (log: ConversationLog): boolean => log.entries.some((entry) => typeOf(entry) === 'conversation.started')

export const countOfEvents = (log: ConversationLog): number =>
  log.entries.length + (log.messages ? log.messages.customer + log.messages.ai + log.messages.human : 0)

export const typeOf = (entry: LogEntry): EventType => EVENT_NUMBERS.nameOf(entry[1])

type CompareEntries = (a: LogEntry, b: LogEntry) => number

/** @returns the order in which entries of this log are read: time, type, id, source. */
export const readingOrder =
  ({ source }: ConversationLog): CompareEntries =>
  (a, b) =>
    a[0] - b[0] || placeOf(a) - placeOf(b) || compareText(a[2], b[2]) || compareText(a[4] ?? source, b[4] ?? source)

/** @returns the order of those that say something of the conversation as a whole: time as it was sent, id, source. */
export const sentOrder =
  ({ source }: ConversationLog): CompareEntries =>
  (a, b) =>
    a[0] - b[0] || compareText(a[2], b[2]) || compareText(a[4] ?? source, b[4] ?? source)

const placeOf = (entry: LogEntry): number => READING_PLACES[entry[1]] ?? 0
