import type { ClientBase } from 'pg'
import { readFacts } from '#core/conversation/read.ts'
import type { RootFacts } from '#core/recount/types.ts'
import type { Segment } from '#core/segment/dimensions.ts'
import { learnNumbers, segmentNumbers } from '../segment/dimension_numbers.ts'
import { readConversations } from './conversation_rows.ts'

/** @returns facts of a conversation with its segment in the numbers of the workspace. */
export const rootFactsOf = (
  workspaceId: number,
  { rating, anonymous, segment }: { rating: number | null; anonymous: boolean; segment: Segment },
): RootFacts => ({ rating, anonymous, segment: segmentNumbers(workspaceId, segment) })

/** Reads the facts of conversations that are not part of the batch. */
export async function loadRootFacts(
  client: ClientBase,
  workspaceId: number,
  ids: readonly string[],
): Promise<Map<string, RootFacts>> {
  const rows = await readConversations(client, workspaceId, [...new Set(ids)])
  const found = rows.flatMap(({ id, log }) => {
    const facts = readFacts(log)
    return facts ? [{ id, facts }] : []
  })
  await learnNumbers(
    client,
    workspaceId,
    found.map(({ facts }) => facts.segment),
  )
  return new Map(
    found.map(({ id, facts }) => [id, rootFactsOf(workspaceId, { ...facts, anonymous: facts.customer === undefined })]),
  )
}
