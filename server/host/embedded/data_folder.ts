import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const REASONS: Readonly<Record<string, string>> = {
  EROFS: 'it is on a file system that is read-only',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a part of its path is no folder',
}

/**
 * Makes the data folder and what is always in it. Others may pass through it, not list it: Postgres runs as a user of its own.
 * @returns its absolute path.
 * @throws an Error that says why nothing can be written there.
 */
export async function openDataFolder(path: string): Promise<string> {
  const folder = resolve(path)
  try {
    for (const part of ['log', 'run']) await mkdir(join(folder, part), { recursive: true })
    await chmod(folder, 0o711)
    await tryToWrite(join(folder, 'run', 'written'))
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const why = REASONS[code] ?? message
    throw new Error(`Nothing can be written to the data folder ${folder}: ${why}. HOLDFAST_DATA names another.`, { cause: error })
  }
  return folder
}

async function tryToWrite(file: string): Promise<void> {
  await writeFile(file, 'something')
  await rm(file)
}

/**
 * @returns the secret of that name in the data folder (43 characters), made at the first call. Its file is the owner's alone.
 */
export async function keepSecret(folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.secret`)
  const kept = await readKept(file)
  if (kept) return kept
  const secret = randomBytes(32).toString('base64url')
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}

/** @returns the text of a file in the data folder, trimmed, or null where there is none. */
export async function readKept(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
