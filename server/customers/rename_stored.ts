import type { ClientBase } from 'pg'
import type { ConversationLog } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import { type NewNames, renameMentions, renameOwn } from '#core/erasure/rename.ts'
import type { ConversationRow } from '../counting/conversation_rows.ts'
import { customerIdOf, issueIdOf } from '../counting/identify.ts'
import { ask } from '../platform/postgres/ask.ts'
import { texts, uuids } from '../platform/postgres/columns.ts'
import { LEFT, type Traces, TYPES } from './read_traces.ts'

export interface Renaming extends Traces {
  names: NewNames
}

/**
 * Writes the new names everywhere: in what the events said, and in what was counted of them under each version of the policy.
 * @returns how many stored events have them.
 */
export async function renameStored(client: ClientBase, workspaceId: number, renaming: Renaming): Promise<number> {
  const { names, own, others } = renaming
  const { was, is } = names.customer
  const [idWas, id] = [customerIdOf(was), customerIdOf(is)]
  const issues = newIssues(own, idWas, id)
  const conversations = asJson(names.conversations)
  await ask(client, 'erasure/rename_conversations', [workspaceId, ...columnsOf(renaming, issues, { was: idWas, is: id })])
  await ask(client, 'erasure/rename_customer', [workspaceId, idWas, id])
  await ask(client, 'erasure/rename_stints', [workspaceId, asJson(issues), conversations])
  await ask(client, 'erasure/rename_cases', [workspaceId, idWas, id, asJson(issues), conversations])
  const followed = asJson(new Map([...names.followed, ...names.conversations]))
  const events = [workspaceId, TYPES, LEFT, was, is, conversations, asJson(names.events), followed]
  const { rowCount: told } = await ask(client, 'erasure/rename_own_events', events)
  if (others.length === 0) return told ?? 0
  const { rowCount: mentions } = await ask(client, 'erasure/rename_mentions', [workspaceId, was, is, conversations])
  return (told ?? 0) + (mentions ?? 0)
}

/** The issues that a customer can have, by the topics of their conversations; '' is that of all of them together. */
function newIssues(own: readonly ConversationRow[], was: string, is: string): Map<string, string> {
  const topics = new Set(['', ...own.map(({ log }) => readFacts(log)?.topic ?? '')])
  return new Map([...topics].map((topic) => [issueIdOf(was, topic), issueIdOf(is, topic)]))
}

function columnsOf(
  { names, own, others }: Renaming,
  issues: ReadonlyMap<string, string>,
  customer: { was: string; is: string },
): unknown[] {
  const named = (row: ConversationRow, id: string, log: ConversationLog) => ({ ...row, was: row.id, id, log })
  const rows = [
    ...own.map((row) => named(row, names.conversations.get(row.id) ?? row.id, renameOwn(row.log, names))),
    ...others.map((row) => named(row, row.id, renameMentions(row.log, names))),
  ]
  return [
    texts(rows.map((row) => row.was)),
    texts(rows.map((row) => row.id)),
    uuids(rows.map((row) => (row.customer === customer.was ? customer.is : row.customer))),
    uuids(rows.map((row) => (row.issue === null ? null : (issues.get(row.issue) ?? row.issue)))),
    texts(rows.map((row) => readFacts(row.log)?.followsUp ?? null)),
    JSON.stringify(rows.map((row) => row.log)),
  ]
}

const asJson = (names: ReadonlyMap<string, string>): string => JSON.stringify(Object.fromEntries(names))
