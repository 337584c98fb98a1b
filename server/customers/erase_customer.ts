import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type Acting, authorOf } from '#core/access/actor.ts'
import type { ErasureAnswer, Renamed } from '#core/erasure/contract.ts'
import { nameInOrder } from '#core/erasure/names.ts'
import { followedIn, type NewNames } from '#core/erasure/rename.ts'
import type { ConversationRow } from '../counting/conversation_rows.ts'
import { customerIdOf } from '../counting/identify.ts'
import { log } from '../platform/log/log.ts'
import { ask, withoutHurry } from '../platform/postgres/ask.ts'
import { uuids } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { pseudonymiser } from '../workspace/pseudonym.ts'
import { forgetDoneJobs, orUnknown, readQueued } from './queued.ts'
import { aboutEvents, readTraces } from './read_traces.ts'
import { renameStored } from './rename_stored.ts'

/**
 * Takes a person out of everything that is stored: they, their conversations and the events of those get random names to which
 * nothing leads. What was counted of them stays, and is counted again alike; what is told of them later is a new customer's.
 * No event of the workspace is counted meanwhile: some seconds for each million of its conversations and events.
 * @param customer as the workspace's senders name them.
 */
export async function eraseCustomer({ workspaceId, actor }: Acting, customer: string): Promise<ErasureAnswer> {
  const workspace = await readWorkspace(workspaceId)
  const pseudonym = pseudonymiser(workspace)(customer)
  const author = authorOf(actor)
  const renamed = await inWorkspace(workspaceId, async (client) => {
    const done = await erase(client, workspaceId, pseudonym)
    await ask(client, 'erasure/put_erasure', [workspaceId, author, done.conversations, done.events])
    return done
  })
  log.info({ workspaceId, actor: author, ...renamed }, 'a customer was erased')
  const queued = await orUnknown(async () => {
    // First, so that what is done in between is forgotten too.
    const waits = await readQueued(workspace)
    await forgetDoneJobs(workspace)
    return waits
  })
  return { ...renamed, ...queued }
}

async function erase(client: ClientBase, workspaceId: number, was: string): Promise<Renamed> {
  await withoutHurry(client)
  // Alone in the workspace: no batch is under way, and none begins before this is committed.
  await ask(client, 'policy/lock_workspace', [workspaceId])
  // A recount works on some customers at a time, without that lock.
  const known = await ask(client, 'counting/lock_customers', [workspaceId, uuids([customerIdOf(was)])])
  const { own, others } = await readTraces(client, workspaceId, was)
  if (known.rowCount === 0 && own.length + others.length === 0) return { conversations: 0, events: 0 }
  const { rows } = await ask<{ id: string }>(client, 'erasure/event_ids', aboutEvents(workspaceId, own, was))
  const stored = rows.map((event) => event.id)
  const events = await renameStored(client, workspaceId, { names: newNames(was, own, stored), own, others })
  // Open pages load what they show anew after a commit that they did not hear of.
  await ask(client, 'counting/advance', [workspaceId, 1, 0, 0, 0, 0])
  return { conversations: own.length, events }
}

/** @param stored the ids of stored events; of months that were dropped the conversations themselves know those that count. */
function newNames(was: string, own: readonly ConversationRow[], stored: readonly string[]): NewNames {
  const inOrder = (names: readonly string[]): Map<string, string> => nameInOrder(names, randomBytes(8).toString('hex'))
  const conversations = inOrder(own.map((row) => row.id))
  const kept = own.flatMap((row) => row.log.entries.map(([, , id]) => id))
  return {
    customer: { was, is: randomBytes(32).toString('hex') },
    conversations,
    events: inOrder([...stored, ...kept]),
    followed: inOrder(own.flatMap((row) => followedIn(row.log)).filter((id) => !conversations.has(id))),
  }
}
