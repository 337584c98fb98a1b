import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { keepSecret, readKept } from './data_folder.ts'
import { findFreePort } from './free_port.ts'
import { initialisePostgres } from './initialise_postgres.ts'
import { launch } from './launch.ts'
import { endLeftover } from './leftover.ts'
import { findPostgresBinaries } from './postgres_binaries.ts'
import type { AddressedService } from './service.ts'
import { findServiceUser, makeServiceFolder } from './service_user.ts'

/** Sized for one machine that runs everything; who needs more brings a Postgres of their own. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Values may be about people; they stay out of the log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/** Owns the database and all that is in it, and migrates. */
const OWNER = 'holdfast'
/** Serves: it may read and write rows, and owns nothing. Superusers elsewhere step down to a role of this name. */
const SERVING = 'holdfast_app'

export interface PostgresService extends AddressedService {
  /** Of the role that owns the tables, for migrations. */
  ownerUrl: string
  /** Of the superuser, for tests that make databases of their own; Holdfast itself never uses it. */
  adminUrl: string
}

/**
 * The PostgreSQL inside node_modules, its data under `<folder>/postgres`. Makes the cluster at the first call and ends what a
 * killed start left running. Its address is of a role that owns nothing: row-level security binds it, and it cannot change that.
 */
export async function preparePostgres(folder: string, settings: Record<string, string> = {}): Promise<PostgresService> {
  const [binaries, user, adminPassword, password, servingPassword, port] = await Promise.all([
    findPostgresBinaries(),
    findServiceUser(),
    keepSecret(folder, 'postgres_admin'),
    keepSecret(folder, 'postgres'),
    keepSecret(folder, 'postgres_app'),
    findFreePort(),
  ])
  const cluster = join(folder, 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION')))
    await initialisePostgres({ folder, cluster, user, password: adminPassword, binaries })
  await makeServiceFolder(cluster, user)
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(folder, 'log', 'postgres.log')
  const admin = `postgres://postgres:${adminPassword}@127.0.0.1:${port}/postgres`
  return {
    name: 'postgres',
    logFile,
    pidFile: join(folder, 'run', 'postgres.pid'),
    url: `postgres://${SERVING}:${servingPassword}@127.0.0.1:${port}/${OWNER}`,
    ownerUrl: `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`,
    adminUrl: admin,
    stopSignal: 'SIGINT',
    stopsWithinMs: 10_000,
    start: async () => {
      await clearLeftover(cluster)
      const args = ['-D', cluster, '-p', String(port), ...flags]
      return launch({ program: binaries.postgres, args, user, folders: [cluster], logFile, stopSignal: 'SIGINT' })
    },
    isReady: () => ensureDatabase(admin, { [OWNER]: password, [SERVING]: servingPassword }).catch(() => false),
  }
}

/** Postgres recovers by itself from a crash, but not from a pid file whose number is now somebody else's. */
async function clearLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number((await readKept(pidFile))?.split('\n')[0])
  if (!pid) return
  await endLeftover(pid, cluster, /postgres/, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
  await rm(pidFile, { force: true })
}

/** Makes our roles and the database where they are missing: data of older versions knows one role alone. */
async function ensureDatabase(admin: string, passwords: Record<string, string>): Promise<boolean> {
  const client = new pg.Client({ connectionString: admin, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const known = await client.query<{ name: string }>('select rolname as name from pg_roles where rolcanlogin')
    for (const [role, password] of Object.entries(passwords)) {
      if (known.rows.some(({ name }) => name === role)) continue
      await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER])
    if (rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`)
    return true
  } finally {
    await client.end()
  }
}
