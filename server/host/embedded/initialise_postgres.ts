import { chown, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from './launch.ts'
import type { PostgresBinaries } from './postgres_binaries.ts'
import { makeServiceFolder, type ServiceUser } from './service_user.ts'

export interface Initialisation {
  folder: string
  cluster: string
  user: ServiceUser | null
  /** Of the superuser `postgres`. */
  password: string
  binaries: PostgresBinaries
}

/** The same sorting on every machine, whatever locales it has. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/**
 * Makes a Postgres cluster, beside its place first: one that was interrupted never looks complete.
 * @throws an Error with the end of the log where initdb fails.
 */
export async function initialisePostgres({ folder, cluster, user, password, binaries }: Initialisation): Promise<void> {
  const unfinished = `${cluster}.new`
  const passwordFile = join(folder, 'postgres_admin.new')
  await rm(unfinished, { recursive: true, force: true })
  await makeServiceFolder(unfinished, user)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    if (user) await chown(passwordFile, user.uid, user.gid)
    const logFile = join(folder, 'log', 'postgres.log')
    const args = [`--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...LOCALE]
    const child = await launch({ program: binaries.initdb, args, user, folders: [unfinished], logFile, stopSignal: 'SIGTERM' })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    if (code !== 0) throw new Error(`Postgres could not be initialised; see ${logFile}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, cluster)
}
