import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findHolder } from '../embedded/folder_lock.ts'

/** What the processes of one start share; the addresses hold passwords, so the file is the owner's alone. */
export interface Running {
  DATABASE_URL: string
  REDIS_URL: string
  HOLDFAST_SECRET: string
  HOLDFAST_URL: string
}

const FILE = 'running.json'

/** Leaves for the command line where the services of this start are. */
export async function noteRunning(folder: string, running: Running): Promise<void> {
  const file = join(folder, FILE)
  await writeFile(file, JSON.stringify(running), { mode: 0o600 })
  await chmod(file, 0o600)
}

/**
 * Fills those variables of this process's environment that are unset from a Holdfast that runs on the data folder, so that a
 * command reaches the embedded services. To be called before the environment is first read.
 * @returns whether one runs.
 */
export async function joinRunning(folder = process.env.HOLDFAST_DATA || '.holdfast'): Promise<boolean> {
  const path = resolve(folder)
  if (!(await findHolder(path))) return false
  const running = JSON.parse(await readFile(join(path, FILE), 'utf8').catch(() => '{}')) as Partial<Running>
  for (const [name, value] of Object.entries(running)) process.env[name] ||= value
  return Boolean(running.DATABASE_URL)
}
