import { type ErasureAnswer, MAX_FOUND_IDS } from '#core/erasure/contract.ts'
import { compareText } from '#core/text/compare.ts'
import { ask, withoutHurry } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { pseudonymiser } from '../workspace/pseudonym.ts'
import { orUnknown, readQueued } from './queued.ts'
import { aboutEvents, readTraces } from './read_traces.ts'

/**
 * @param customer as the workspace's senders name them.
 * @returns what is stored of a person, and what erasing them would rename.
 */
export async function findCustomer(workspaceId: number, customer: string): Promise<ErasureAnswer> {
  const workspace = await readWorkspace(workspaceId)
  const pseudonym = pseudonymiser(workspace)(customer)
  const stored = await inWorkspace(
    workspaceId,
    async (client) => {
      await withoutHurry(client)
      const { own } = await readTraces(client, workspaceId, pseudonym)
      const { rows } = await ask<{ events: number }>(client, 'erasure/count_events', aboutEvents(workspaceId, own, pseudonym))
      const ids = own.map(({ id }) => id).sort(compareText)
      return { conversations: ids.length, events: rows[0]?.events ?? 0, conversationIds: ids.slice(0, MAX_FOUND_IDS) }
    },
    'repeatable read, read only',
  )
  return { ...stored, ...(await orUnknown(() => readQueued(workspace))) }
}
