import pg from 'pg'
import { getEnvironment } from '../config/environment.ts'
import { log } from '../log/log.ts'
import { endBackends, lookAtBackends } from './look_at_backends.ts'
import { ConnectionWatch } from './watch_connections.ts'

/** Enough for a worker's transaction and a few readers; a web node waits for a free one rather than drown Postgres. */
const MAX_CONNECTIONS = 10
/** A page or a sender wants to hear "no" soon, also where all connections are in use. */
const TURN_WITHIN_MS = 4_000
/** Who works in the background waits for those in front. */
const BACKGROUND_TURN_WITHIN_MS = 60_000
const CONNECTED_WITHIN_MS = 2_000
/** A dead connection that nobody uses is found by the system, ten seconds after this. */
const KEEP_ALIVE_MS = 5_000
/** Told to a session when it is opened; a count of everything lifts what binds it for itself (ask.ts). */
const SESSION: Readonly<Record<string, string>> = {
  // What takes longer is no question that anybody waits for; less than the minute after which a worker that moves nothing ends.
  statement_timeout: '45s',
  // A process that is stopped in the middle of a transaction keeps its locks no longer than this.
  idle_in_transaction_session_timeout: '8s',
  // Longer than that, so that those who wait get the lock and need not begin again.
  lock_timeout: '12s',
}

let turnWithinMs = TURN_WITHIN_MS
let pool: pg.Pool | undefined

/** @returns this process's pool, made (but not dialled) at the first call. */
export function getPool(): pg.Pool {
  pool ??= createPool(requireDatabaseUrl())
  return pool
}

/** For a process in which nobody waits for an answer; to be called before its first question. */
export function waitForTurns(): void {
  turnWithinMs = BACKGROUND_TURN_WITHIN_MS
}

function requireDatabaseUrl(): string {
  const { DATABASE_URL } = getEnvironment()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set; `npm start` sets it for the processes that it starts')
  return DATABASE_URL
}

/** The driver gives a pool one limit for two things; a server that does not even greet is none to wait for. */
class SoonConnected extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: CONNECTED_WITHIN_MS })
  }
}

/**
 * Row-level security does not bind superusers, so a connection that came as one steps down to the application's role.
 * @returns a pool whose every connection is bound by the workspace policies, and cut where it is dead.
 */
export function createPool(connectionString: string): pg.Pool {
  const watch = new ConnectionWatch(
    (pids) => lookAtBackends(connectionString, pids),
    (pids) => endBackends(connectionString, pids),
  )
  const created = new pg.Pool({
    connectionString,
    Client: SoonConnected,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: turnWithinMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // Statements that do not need each other's answers are sent without waiting (in_order.ts).
    pipeline: true,
    application_name: 'holdfast',
    onConnect: (client) => greet(client as pg.Client, watch),
  })
  created.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  created.on('acquire', (client) => watch.begin(client))
  created.on('release', (_, client) => watch.end(client))
  return created
}

/** One round trip for all that a session begins with. */
async function greet(client: pg.Client, watch: ConnectionWatch): Promise<void> {
  // The pool hears those that are idle. Of one that is lost in use its user hears by the next query.
  client.on('error', () => undefined)
  watch.open(client)
  const { rows } = await client.query<{ pid: number }>(GREETING)
  if (rows[0]) watch.know(client, rows[0].pid)
}

const SETTINGS = Object.entries(SESSION).map(([name, value]) => `set_config('${name}', '${value}', false)`)
const GREETING = `select pg_backend_pid() as pid, ${SETTINGS.join(', ')},
  (select set_config('role', 'holdfast_app', false) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))`

/** Closes the pool; the process may then end. */
export async function closePool(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.end()
}
