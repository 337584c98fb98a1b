import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { takeFolderLock } from '../embedded/folder_lock.ts'
import { openLog } from '../embedded/launch.ts'
import { listSourceFiles } from './source_files.ts'

/** What the pages and routes are made of. */
const INGREDIENTS =
  /^(?:(?:app|core|server|public)\/|(?:package-lock\.json|next\.config\.ts|postcss\.config\.mjs|tsconfig\.json)$|prisma\/.*\.prisma$)/
const TESTS = /\.test\.tsx?$|^server\/testing\//
const STAMP = join('.next', 'sources.sha256')
/** Not in .next, which a build empties. */
const LOCK = join('.holdfast', 'build')
const LINES_OF_LOG = 30
const WAIT_MS = 15 * 60_000

/**
 * Builds the screens (`next build`) where there is no build of exactly these sources. Several callers take turns.
 * @param say hears when a build begins, since it takes a while.
 * @throws an Error that names the log where the build fails.
 */
export async function buildScreens(logFile: string, say: (message: string) => void): Promise<void> {
  if (await isCurrent()) return
  await mkdir(LOCK, { recursive: true })
  const lock = await takeFolderLock(resolve(LOCK), WAIT_MS)
  if (!('release' in lock)) throw new Error(`Process ${lock.pid} builds the screens and does not finish`)
  try {
    if (await isCurrent()) return
    say('Building the screens; this takes a minute, and is done again only after a change …')
    const stamp = await stampSources()
    await rm(STAMP, { force: true })
    await build(logFile)
    await writeFile(STAMP, stamp)
  } finally {
    await lock.release()
  }
}

const isCurrent = async (): Promise<boolean> => (await readFile(STAMP, 'utf8').catch(() => '')) === (await stampSources())

async function stampSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of (await listSourceFiles()).filter((each) => INGREDIENTS.test(each) && !TESTS.test(each))) {
    hash.update(`${path}\0`).update(await readFile(path))
  }
  return hash.digest('hex')
}

async function build(logFile: string): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const output = openLog(logFile)
  const child = spawn(process.execPath, [cli, 'build'], {
    stdio: ['ignore', output, output],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const endOfUs = (): unknown => child.kill()
  process.once('exit', endOfUs)
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  process.off('exit', endOfUs)
  closeSync(output)
  if (code !== 0) {
    const end = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-LINES_OF_LOG).join('\n')
    throw new Error(`The screens could not be built:\n${end}\nAll of it is in ${logFile}`)
  }
}
