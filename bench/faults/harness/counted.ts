import { setTimeout as delay } from 'node:timers/promises'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { numberOf } from './sender.ts'

const POLL_MS = 200
/** So that a million ids need not be in memory at once; a power of two. */
const PORTIONS = 16

/** @returns how many events of a workspace were ever stored and counted; undefined while Postgres does not say. */
export const countedEvents = (workspaceId: number): Promise<number | undefined> =>
  inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ counted: string }>(
      'select stored_events as counted from ingestion where workspace_id = $1',
      [workspaceId],
    )
    return Number(rows[0]?.counted ?? 0)
  }).catch(() => undefined)

/** @returns how many events of a workspace count as told again by their senders. */
export const repeatedEvents = (workspaceId: number): Promise<number> =>
  inWorkspace(workspaceId, async (client) => {
    const question = 'select duplicate_events as repeated from ingestion where workspace_id = $1'
    return Number((await client.query<{ repeated: string }>(question, [workspaceId])).rows[0]?.repeated ?? 0)
  })

/** Tells the count again and again, where it can be had. @returns a function that stops it. */
export function watchCounted(workspaceId: number, see: (counted: number) => void): () => Promise<void> {
  const stopping = new AbortController()
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      const counted = await countedEvents(workspaceId)
      if (counted !== undefined) see(counted)
      await delay(POLL_MS)
    }
  })()
  return () => {
    stopping.abort()
    return watching
  }
}

/** @returns how often the event of each number is in the archive of a workspace. */
export async function storedNumbers(workspaceId: number): Promise<Map<number, number>> {
  const stored = new Map<number, number>()
  for (let portion = 0; portion < PORTIONS; portion++) {
    const rows = await inWorkspace(workspaceId, async (client) => {
      const question = 'select id from event where workspace_id = $1 and hashtext(id) & $2 = $3'
      return (await client.query<{ id: string }>(question, [workspaceId, PORTIONS - 1, portion])).rows
    })
    for (const { id } of rows) stored.set(numberOf(id), (stored.get(numberOf(id)) ?? 0) + 1)
  }
  return stored
}
