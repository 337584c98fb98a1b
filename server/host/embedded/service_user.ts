import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface ServiceUser {
  uid: number
  gid: number
}

/** Postgres refuses to run as root, and Redis has no need to. */
const NAME = 'postgres'

/**
 * @returns who runs the embedded services: null (ourselves), or the user `postgres` where we are root; made where it is missing.
 */
export async function findServiceUser(): Promise<ServiceUser | null> {
  if (process.getuid?.() !== 0) return null
  const found = await lookUp()
  if (found) return found
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  const made = await lookUp()
  if (!made) throw new Error(`The user ${NAME} could not be made; run as another user than root, or set DATABASE_URL`)
  return made
}

async function lookUp(): Promise<ServiceUser | null> {
  try {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, NAME])))
    const [uid, gid] = ids.map(({ stdout }) => Number.parseInt(stdout, 10))
    return uid !== undefined && gid !== undefined ? { uid, gid } : null
  } catch {
    return null
  }
}

/** Makes a folder that is the service user's alone. */
export async function makeServiceFolder(folder: string, user: ServiceUser | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
}

/** @returns whether another user can pass through every folder above `path` and read it; not so below /root, for one. */
export async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
