import { EVENT_NUMBERS, READING_PLACES } from '../event/numbers.ts'
import type { EventData, EventType, SupportEvent } from '../event/types.ts'
import { compareText } from '../text/compare.ts'

type LoggedType = Exclude<EventType, 'conversation.message' | 'customer.churned' | 'release.deployed'>

/** Time (ms), number of the type (EVENT_NUMBERS), id, data. */
export type LogEntry = { [T in LoggedType]: [timeMs: number, type: number, id: string, data: EventData[T]] }[LoggedType]

/**
 * All that counting needs of a conversation's events, in a form that a row holds. Of messages only the last instant
 * and how many there were from whom matter; everything else is kept one by one, in the order of arrival.
 */
export interface ConversationLog {
  entries: LogEntry[]
  messages: { lastMs: number; customer: number; ai: number; human: number } | null
}

export const emptyLog = (): ConversationLog => ({ entries: [], messages: null })

/** @returns the log with new events of its conversation added; `log` itself is left as it is. */
export function extendLog(log: ConversationLog, events: readonly SupportEvent[]): ConversationLog {
  const entries = [...log.entries]
  let messages = log.messages
  for (const event of events) {
    if (event.type === 'conversation.message') {
      const { lastMs, ...counts } = messages ?? { lastMs: event.timeMs, customer: 0, ai: 0, human: 0 }
      messages = { ...counts, lastMs: Math.max(lastMs, event.timeMs), [event.data.from]: counts[event.data.from] + 1 }
    } else {
      entries.push([event.timeMs, EVENT_NUMBERS.numberOf[event.type], event.id, event.data] as LogEntry)
    }
  }
  return { entries, messages }
}

export const countOfEvents = (log: ConversationLog): number =>
  log.entries.length + (log.messages ? log.messages.customer + log.messages.ai + log.messages.human : 0)

export const typeOf = (entry: LogEntry): EventType => EVENT_NUMBERS.nameOf(entry[1])

/** The order of reading: time, type, id; at a tie of all three (two sources) what the event says. */
export const compareEntries = (a: LogEntry, b: LogEntry): number =>
  a[0] - b[0] || placeOf(a) - placeOf(b) || compareText(a[2], b[2]) || compareText(canonical(a[3]), canonical(b[3]))

const placeOf = (entry: LogEntry): number => READING_PLACES[entry[1]] ?? 0

/** A row gives the keys back in another order than an event on its way has them. */
const canonical = (data: object): string =>
  JSON.stringify(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => compareText(a, b)),
  )
