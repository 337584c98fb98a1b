import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '../host/embedded/free_port.ts'

const READY = /^Holdfast is ready: (\S+)$/
/** The first start builds the screens. */
const READY_WITHIN_MS = 5 * 60_000

export interface StartedHoldfast {
  address: string
  folder: string
  port: number
  /** The process of bin/start.ts. */
  starter: ChildProcess
  /** What it has said so far. */
  lines: string[]
  /** Ends it as Ctrl-C does. @returns its exit code. */
  stop(): Promise<number | null>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/**
 * Starts the whole of Holdfast as `npm start` does, with a data folder and a port of its own unless they are given.
 * @returns it once it is ready. @throws with everything it said where it ends before.
 */
export async function startHoldfast(
  environment: Record<string, string> = {},
  place: { folder?: string; port?: number } = {},
): Promise<StartedHoldfast> {
  const folder = place.folder ?? (await mkdtemp(join(tmpdir(), 'holdfast-start-')))
  const port = place.port ?? (await findFreePort())
  const { starter, lines, ended } = spawnStarter({ ...environment, HOLDFAST_DATA: folder, PORT: String(port) })
  const stop = (): Promise<number | null> => {
    if (starter.exitCode === null && starter.signalCode === null) starter.kill('SIGINT')
    return ended
  }
  const remove = async (): Promise<void> => {
    await stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  const address = await untilReady(starter, lines).catch(async (error: unknown) => {
    // A folder that was given may be in use: this start may have failed for that very reason.
    await (place.folder ? stop() : remove())
    throw error
  })
  return { address, folder, port, starter, lines, stop, remove }
}

function spawnStarter(environment: Record<string, string>): {
  starter: ChildProcess
  lines: string[]
  ended: Promise<number | null>
} {
  const { DATABASE_URL: _database, REDIS_URL: _redis, HOLDFAST_URL: _url, npm_lifecycle_event: _npm, ...inherited } = process.env
  const tools = join(process.cwd(), '.holdfast', 'tools', 'bin')
  const starter = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      PATH: [process.env.PATH, tools].join(delimiter),
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      ...environment,
    },
  })
  const lines: string[] = []
  for (const stream of [starter.stdout, starter.stderr]) createInterface(stream).on('line', (line) => lines.push(line))
  const ended = new Promise<number | null>((resolve) => starter.once('close', resolve))
  return { starter, lines, ended }
}

function untilReady(starter: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`Holdfast ${why}:\n${lines.join('\n')}`))
    const late = setTimeout(() => fail('is not ready in time'), READY_WITHIN_MS)
    starter.stdout?.on('data', () => {
      const address = lines.map((line) => READY.exec(line)?.[1]).find(Boolean)
      if (address) {
        clearTimeout(late)
        resolve(address)
      }
    })
    starter.once('close', () => {
      clearTimeout(late)
      fail('ended')
    })
  })
}
