import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const READY = /^Holdfast is ready: (\S+)$/

export interface EmptyHoldfast {
  address: string
  remove(): Promise<void>
}

/** Starts a Holdfast of its own in which nobody has an account yet, as `npm start` does in a fresh clone. */
export async function startEmpty(): Promise<EmptyHoldfast> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-first-'))
  const { DATABASE_URL: _database, REDIS_URL: _redis, npm_lifecycle_event: _npm, ...inherited } = process.env
  const starter = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inherited, HOLDFAST_DATA: folder, PORT: '0' },
  })
  const ended = once(starter, 'close')
  const remove = async (): Promise<void> => {
    starter.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  for await (const line of createInterface({ input: starter.stdout })) {
    const address = READY.exec(line)?.[1]
    if (address) {
      // What it says later must not fill the pipe.
      starter.stdout.resume()
      return { address, remove }
    }
  }
  await remove()
  throw new Error('Holdfast ended before it was ready')
}
