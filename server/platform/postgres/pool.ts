import pg from 'pg'
import { getEnvironment } from '../config/environment.ts'
import { log } from '../log/log.ts'

/** Enough for a worker's transaction and a few readers; a web node waits for a free one rather than drown Postgres. */
const MAX_CONNECTIONS = 10

let pool: pg.Pool | undefined

/** @returns this process's pool, made (but not dialled) at the first call. */
export function getPool(): pg.Pool {
  pool ??= createPool(requireDatabaseUrl())
  return pool
}

function requireDatabaseUrl(): string {
  const { DATABASE_URL } = getEnvironment()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set; `npm start` sets it for the processes that it starts')
  return DATABASE_URL
}

/**
 * Row-level security does not bind superusers, so a connection that came as one steps down to the application's role.
 * @returns a pool whose every connection is bound by the workspace policies.
 */
export function createPool(connectionString: string): pg.Pool {
  const created = new pg.Pool({
    connectionString,
    max: MAX_CONNECTIONS,
    // Statements that do not need each other's answers are sent without waiting (in_order.ts).
    pipeline: true,
    application_name: 'holdfast',
    onConnect: async (client) => {
      // The pool hears those that are idle. Of one that is lost in use its user hears by the next query.
      client.on('error', () => undefined)
      await client.query(STEP_DOWN)
    },
  })
  created.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return created
}

const STEP_DOWN = `select set_config('role', 'holdfast_app', false)
  from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`

/** Closes the pool; the process may then end. */
export async function closePool(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.end()
}
