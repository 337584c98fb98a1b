import { emptyLog } from '#core/conversation/log.ts'
import type { CommitMessage } from '#core/live/messages.ts'
import type { ConversationChange, ConversationState } from '#core/recount/types.ts'
import { commitMessageOf } from '../counting/commit_message.ts'
import { lockConversations, readDescendants, stateOf, updateConversations } from '../counting/conversation_rows.ts'
import { advance, countVersions, orphansIn } from '../counting/count_batch.ts'
import { lockCustomers } from '../counting/lock_customers.ts'
import { resolveIssues } from '../counting/resolve_issues.ts'
import { ask, planByKey } from '../platform/postgres/ask.ts'
import { texts, uuids } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { lockCountedVersions } from '../policy/counted_versions.ts'
import { learnAllNumbers } from '../segment/dimension_numbers.ts'

const CONVERSATIONS_A_CHUNK = 500

/** As if none of its events had come. */
const NOTHING: ConversationState = { log: emptyLog(), facts: null, customer: null, issue: null, links: 0 }

export interface TakenOut {
  /** The last of the conversations; those of the next chunk stand behind it. */
  last: string
  commit: CommitMessage
}

/**
 * Takes the next conversations of a run out of the figures, as a batch would whose conversations have no events any more, and
 * deletes them with their customers, in one transaction. What follows them up and stays follows up nothing from then on.
 * @param beginning what their ids begin with.
 * @returns null where there was none left.
 */
export function takeOutConversations(workspaceId: number, beginning: string, after: string): Promise<TakenOut | null> {
  return inWorkspace(workspaceId, async (client) => {
    await planByKey(client)
    const versions = await lockCountedVersions(client, workspaceId)
    const page = [workspaceId, after, beginning, CONVERSATIONS_A_CHUNK]
    const ids = (await ask<{ id: string }>(client, 'demo/conversations', page)).rows.map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) return null
    // Locked in one order with those that follow them up: a batch may be about to change these.
    const followers = await readDescendants(client, workspaceId, ids)
    const rows = await lockConversations(client, workspaceId, [...new Set([...ids, ...followers.map(({ id }) => id)])])
    const known = new Set(rows.flatMap(({ customer }) => customer ?? []))
    const customers = await lockCustomers(client, workspaceId, known, versions.at(-1)?.version ?? 1)
    await learnAllNumbers(client, workspaceId)
    const gone = new Set(ids)
    const leaving = rows.filter(({ id }) => gone.has(id)).map((row) => ({ id: row.id, before: stateOf(row), after: NOTHING }))
    const changes = new Map<string, ConversationChange>(leaving.map((change) => [change.id, change]))
    await resolveIssues(client, workspaceId, { changes, inserted: new Set(), followed: new Map() })
    const staying = [...changes.values()].filter(({ id }) => !gone.has(id))
    await updateConversations(
      client,
      workspaceId,
      staying.map(({ id, after }) => [id, after]),
    )
    const active = await countVersions(client, versions, {
      workspaceId,
      changes: [...changes.values()],
      customers,
      newChurns: [],
    })
    await ask(client, 'demo/drop_conversations', [workspaceId, texts(ids)])
    await ask(client, 'demo/drop_customers', [workspaceId, uuids([...known].sort())])
    const orphans = leaving.reduce((sum, { before }) => sum + orphansIn(before), 0)
    const ingestion = await advance(client, workspaceId, [1, 0, 0, 0, -orphans])
    const sequence = ingestion.countedThrough
    return { last, commit: { ...commitMessageOf({ workspaceId, sequence, now: new Date(), ...active }), ingestion } }
  })
}
