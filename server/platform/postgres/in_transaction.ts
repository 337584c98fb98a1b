import type { ClientBase } from 'pg'
import { getPool } from './pool.ts'

/**
 * Runs `work` in one transaction: commits when it resolves, rolls back and rethrows when it rejects.
 * @param begin the statements that open it, made of constants and checked numbers alone: they take no parameters.
 */
export async function inTransaction<T>(begin: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await getPool().connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
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
