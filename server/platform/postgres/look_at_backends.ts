import pg from 'pg'
import type { SeenBackend } from './judge_connection.ts'
import { sql } from './sql.ts'

/** Until then whoever asked has given up. */
const PATIENCE_MS = 5_000

interface BackendRow extends SeenBackend {
  pid: number
}

/**
 * Asks Postgres by a connection of its own what the processes of others are doing.
 * @returns those that there are. Where it answers that it cannot be asked now, nothing is known of any. Rejects where it says nothing.
 */
export async function lookAtBackends(connectionString: string, pids: number[]): Promise<Map<number, SeenBackend>> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<BackendRow>(sql('health/backends'), [pids])
    return new Map(rows.map(({ pid, state, seconds }) => [pid, { state, seconds }]))
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return new Map(pids.map((pid) => [pid, { state: null, seconds: 0 }]))
  } finally {
    client.end().catch(() => undefined)
  }
}
