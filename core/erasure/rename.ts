import { type ConversationLog, hasStarted, type LogEntry } from '../conversation/log.ts'
import { readFactsIfIncluded } from '../conversation/read.ts'

/** What takes the place of a customer, and of what leads to them. */
export interface NewNames {
  customer: { was: string; is: string }
  /** Their conversations. */
  conversations: ReadonlyMap<string, string>
  /** The events of their conversations, and those that say that they left. */
  events: ReadonlyMap<string, string>
  /** Other conversations that theirs name with `followsUp`. */
  followed: ReadonlyMap<string, string>
}

/** @returns whether a conversation whose events name a customer is that customer's: after all that was learned, excluded or not. */
export const isOwn = (log: ConversationLog, customer: string): boolean =>
  hasStarted(log) ? readFactsIfIncluded(log)?.customer === customer : customersIn(log).includes(customer)

/** @returns the pseudonyms that a conversation's events name. */
export const customersIn = (log: ConversationLog): string[] => wordsIn(log, 'customer')

/** @returns the conversations that a conversation's events name with `followsUp`. */
export const followedIn = (log: ConversationLog): string[] => wordsIn(log, 'followsUp')

const wordsIn = ({ entries }: ConversationLog, field: 'customer' | 'followsUp'): string[] =>
  entries.flatMap(([, , , data]) => {
    const word = (data as Record<string, unknown>)[field]
    return typeof word === 'string' && word !== '' ? [word] : []
  })

/** @returns the log of one of the customer's conversations with new names for everything that leads to them. */
export const renameOwn = (log: ConversationLog, names: NewNames): ConversationLog =>
  renamed(
    log,
    (id) => names.events.get(id) ?? id,
    names,
    (id) => names.conversations.get(id) ?? names.followed.get(id) ?? id,
  )

/** @returns the log of another's conversation with new names for what it says of the customer. */
export const renameMentions = (log: ConversationLog, names: NewNames): ConversationLog =>
  renamed(
    log,
    (id) => id,
    names,
    (id) => names.conversations.get(id) ?? id,
  )

type Rename = (name: string) => string

function renamed(log: ConversationLog, event: Rename, { customer }: NewNames, followed: Rename): ConversationLog {
  const renameData = (data: LogEntry[3]): object => {
    const said: Record<string, unknown> = { ...data }
    if (said.customer === customer.was) said.customer = customer.is
    if (typeof said.followsUp === 'string') said.followsUp = followed(said.followsUp)
    return said
  }
  const entries = log.entries.map(([timeMs, type, id, data, ...source]) => [timeMs, type, event(id), renameData(data), ...source])
  return { ...log, entries: entries as LogEntry[] }
}
