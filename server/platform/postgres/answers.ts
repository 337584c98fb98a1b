import pg from 'pg'
import { getEnvironment } from '../config/environment.ts'

const PATIENCE_MS = 2_000

/**
 * @returns whether Postgres answers a question by a new connection, within two seconds or so. What waits for a turn in the
 * pool, or for a lock, says nothing of that. Never rejects.
 */
export async function postgresAnswers(): Promise<boolean> {
  const { DATABASE_URL: connectionString } = getEnvironment()
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('')
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}
