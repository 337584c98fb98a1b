import type { ClientBase } from 'pg'
import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { type ConversationFacts, readFacts } from '#core/conversation/read.ts'
import type { SupportEvent } from '#core/event/types.ts'
import type { ConversationChange, ConversationState } from '#core/recount/types.ts'
import { compareText } from '#core/text/compare.ts'
import { type ConversationRow, insertConversations, lockConversations, stateOf } from './conversation_rows.ts'
import { anonymousIdOf, customerIdOf, issueIdOf } from './identify.ts'

export interface LockedConversations {
  changes: Map<string, ConversationChange>
  /** Conversations that the batch inserted; the others are written later. */
  inserted: Set<string>
  /** Conversations that events of the batch name with `followsUp`. */
  followed: Map<string, ConversationState>
}

const NEVER_SEEN: ConversationState = { log: emptyLog(), facts: null, customer: null, issue: null, links: 0 }

/**
 * Locks the conversations of new events, and those that they follow up, in one order for all batches; a conversation
 * never seen is inserted, so that it can be locked at all.
 * @returns what the events make of each, its issue not yet resolved along `followsUp`.
 */
export async function changeConversations(
  client: ClientBase,
  workspaceId: number,
  events: readonly SupportEvent[],
): Promise<LockedConversations> {
  const bySubject = groupBySubject(events)
  const followed = events.flatMap(followedBy)
  const fresh = new Map<string, ConversationState>(followed.map((id) => [id, NEVER_SEEN]))
  for (const [id, own] of bySubject) fresh.set(id, extended(id, NEVER_SEEN, own))
  const ordered = [...fresh].sort(([a], [b]) => compareText(a, b))

  const inserted = await insertConversations(client, workspaceId, ordered)
  const existing = ordered.map(([id]) => id).filter((id) => !inserted.has(id))
  const rows = new Map((await lockConversations(client, workspaceId, existing)).map((row) => [row.id, row]))
  const changes = new Map(
    [...bySubject].map(([id, own]) => {
      const before = beforeOf(rows.get(id))
      const after = before ? extended(id, before, own) : (fresh.get(id) as ConversationState)
      return [id, { id, before, after }] as const
    }),
  )
  return { changes, inserted, followed: new Map(followed.map((id) => [id, beforeOf(rows.get(id)) ?? NEVER_SEEN])) }
}

/** @returns the conversation that an event names with `followsUp`, or nothing. */
const followedBy = (event: SupportEvent): string | [] =>
  ((event.type === 'conversation.started' || event.type === 'conversation.described') && event.data.followsUp) || []

const beforeOf = (row: ConversationRow | undefined): ConversationState | null => (row ? stateOf(row) : null)

function extended(id: string, before: ConversationState, events: readonly SupportEvent[]): ConversationState {
  const log = extendLog(before.log, events)
  const facts = readFacts(log)
  if (!facts) return { ...NEVER_SEEN, log }
  const customer = facts.customer === undefined ? anonymousIdOf(id) : customerIdOf(facts.customer)
  // Its walk along `followsUp` leads where it led, which conversations may decide that this batch does not know.
  if (before.customer === customer && isSameWalk(before.facts, facts)) return { ...before, log, facts }
  return { log, facts, customer, issue: issueIdOf(customer, facts.topic), links: 0 }
}

/** Whether two readings of a conversation name the same issue, and follow up the same conversation. */
export const isSameWalk = (was: ConversationFacts | null, is: ConversationFacts): boolean =>
  was !== null && was.topic === is.topic && was.followsUp === is.followsUp

function groupBySubject(events: readonly SupportEvent[]): Map<string, SupportEvent[]> {
  const groups = new Map<string, SupportEvent[]>()
  for (const event of events) {
    if (!event.type.startsWith('conversation.')) continue
    const group = groups.get(event.subject)
    if (group) group.push(event)
    else groups.set(event.subject, [event])
  }
  return groups
}
