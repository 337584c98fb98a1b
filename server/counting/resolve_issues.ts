import type { ClientBase } from 'pg'
import { type Link, resolveIssue } from '#core/issue/resolve.ts'
import type { ConversationChange, ConversationState } from '#core/recount/types.ts'
import { isSameWalk, type LockedConversations } from './change_conversations.ts'
import { readConversations, readDescendants, stateOf } from './conversation_rows.ts'
import { issueIdOf } from './identify.ts'

/**
 * Resolves the issues of the conversations whose start is new or changed, and of all whose walk along `followsUp`
 * passes one of them. Adds the latter to the changes where their issue is another one now.
 * @returns ids of changed conversations whose issue or walk differs from what was inserted.
 */
export async function resolveIssues(client: ClientBase, workspaceId: number, locked: LockedConversations): Promise<void> {
  const { changes, followed } = locked
  const moved = [...changes.values()].filter(hasMoved)
  const rows = await readDescendants(
    client,
    workspaceId,
    moved.map((change) => change.id),
  )
  const affected = new Map<string, ConversationState>(moved.map(({ id, after }) => [id, after]))
  const stored = new Map<string, ConversationState>()
  for (const row of rows) {
    if (!changes.has(row.id)) stored.set(row.id, stateOf(row))
    affected.set(row.id, changes.get(row.id)?.after ?? stateOf(row))
  }
  const further = await readFurther(client, workspaceId, moved, locked)
  const find = (id: string): Link | undefined => {
    const state = affected.get(id) ?? changes.get(id)?.after ?? followed.get(id) ?? further.get(id)
    return state && linkOf(id, state, !affected.has(id))
  }
  for (const [id, state] of affected) {
    const link = linkOf(id, state, false)
    if (link.customer === null) continue
    const resolved = resolveIssue({ ...link, customer: link.customer }, find, issueIdOf)
    if (resolved.issue === state.issue && resolved.links === state.links) continue
    const change = changes.get(id) ?? { id, before: stored.get(id) ?? null, after: state }
    changes.set(id, { ...change, after: { ...change.after, ...resolved } })
  }
}

/**
 * Reads conversations that moved ones follow up by what an earlier batch said: one that is included again, or whose start
 * came after what described it. Their customers are locked, so what matters of them stays as it is.
 */
async function readFurther(
  client: ClientBase,
  workspaceId: number,
  moved: readonly ConversationChange[],
  { changes, followed }: LockedConversations,
): Promise<Map<string, ConversationState>> {
  const named = moved.flatMap(({ after }) => after.facts?.followsUp ?? [])
  const unread = named.filter((id) => !changes.has(id) && !followed.has(id))
  const rows = await readConversations(client, workspaceId, [...new Set(unread)])
  return new Map(rows.map((row) => [row.id, stateOf(row)]))
}

/** Whether the walk of this conversation, or one that passes it, may lead elsewhere than before. */
function hasMoved({ before, after }: ConversationChange): boolean {
  if (!after.facts) return before !== null && before.facts !== null
  return before?.customer !== after.customer || !isSameWalk(before.facts, after.facts)
}

function linkOf(id: string, state: ConversationState, isKnown: boolean): Link {
  const { facts, customer, issue, links } = state
  return {
    id,
    customer,
    anonymous: facts !== null && facts.customer === undefined,
    topic: facts?.topic ?? '',
    followsUp: facts?.followsUp ?? null,
    known: isKnown && issue !== null ? { issue, links } : undefined,
  }
}
