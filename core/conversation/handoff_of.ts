import type { EventData } from '../event/types.ts'
import { type ConversationLog, type LogEntry, readingOrder, typeOf } from './log.ts'

/**
 * @param startMs start of the stint that a handoff opened, and of its conversation.
 * @returns what the handoff says: the first of those that are read at that instant opened the stint.
 */
export function handoffOf(
  log: ConversationLog,
  { stintStartMs, startMs }: { stintStartMs: number; startMs: number },
): EventData['conversation.handed_off'] {
  const isThen = (entry: LogEntry): boolean =>
    typeOf(entry) === 'conversation.handed_off' && Math.max(entry[0], startMs) === stintStartMs
  // At one effective time what is read first has the lower id, whatever time it was sent with.
  const effective = log.entries.filter(isThen).map((entry) => [stintStartMs, ...entry.slice(1)] as LogEntry)
  const [first] = effective.sort(readingOrder(log))
  return first ? (first[3] as EventData['conversation.handed_off']) : {}
}
