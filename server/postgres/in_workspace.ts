import type { ClientBase } from 'pg'
import { getPool } from './pool.ts'

export type Mode = 'read committed' | 'repeatable read, read only'

/**
 * Runs `work` in one transaction that sees and writes the rows of one workspace alone (row-level security).
 * Commits when `work` resolves, rolls back and rethrows when it rejects.
 * @param mode `repeatable read, read only` gives several questions one and the same view.
 */
export async function inWorkspace<T>(
  workspaceId: number,
  work: (client: ClientBase) => Promise<T>,
  mode: Mode = 'read committed',
): Promise<T> {
  if (!Number.isSafeInteger(workspaceId)) throw new TypeError('a workspace id is an integer')
  const client = await getPool().connect()
  let broken: Error | undefined
  try {
    // One round trip; the values are an integer and one of two constants, so there is nothing to inject.
    await client.query(`begin transaction isolation level ${mode}; set local app.workspace = '${workspaceId}'`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    // A failed rollback means a broken connection: it must not go back into the pool.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
