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
export async function lookAtBackends(connectionString: string, pids: readonly number[]): Promise<Map<number, SeenBackend>> {
  try {
    const rows = await askApart<BackendRow>(connectionString, 'health/backends', pids)
    return new Map(rows.map(({ pid, state, seconds }) => [pid, { state, seconds }]))
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return new Map(pids.map((pid) => [pid, { state: null, seconds: 0 }]))
  }
}

/** Ends the processes of connections that we cut, which do not hear of it themselves. Rejects where Postgres does not do it. */
export async function endBackends(connectionString: string, pids: readonly number[]): Promise<void> {
  await askApart(connectionString, 'health/end_backends', pids)
}

async function askApart<R extends pg.QueryResultRow>(
  connectionString: string,
  name: string,
  pids: readonly number[],
): Promise<R[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<R>(sql(name), [pids])).rows
  } finally {
    client.end().catch(() => undefined)
  }
}
