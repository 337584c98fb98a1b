import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDataFolder } from '#server/host/embedded/data_folder.ts'
import { findFreePort } from '#server/host/embedded/free_port.ts'
import { openLog } from '#server/host/embedded/launch.ts'
import { bodiesOf, type Door, openSender } from '../send_batches.ts'
import { simulatedEvents } from '../simulated_events.ts'
import { sendPatiently } from './send_patiently.ts'

/** A first start builds the screens. */
const READY_WITHIN_MS = 600_000
const COUNTED_WITHIN_MS = 600_000
const POLL_MS = 500
const CASES_PER_DAY = 1_000
const EVENTS_A_REQUEST = 1_000

export const OWNER = { email: 'owner@bench.example', password: 'a page that stays open' }
const KEY = 'hf_bench_page_0123456789abcdefghijklmnopqrstuvwxyz'

/** One version of the product, as `npm start` runs it. */
export interface Product extends Door {
  close(): Promise<void>
}

/** Starts the version in `checkout` with data of its own, and tells it the eight weeks of the demo. */
export async function startProduct(checkout: string): Promise<Product> {
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'holdfast-page-')))
  const port = await findFreePort()
  const output = openLog(join(folder, 'log', 'start.log'))
  const { DATABASE_URL: _database, REDIS_URL: _redis, HOLDFAST_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    cwd: checkout,
    stdio: ['ignore', output, output],
    env: {
      ...inherited,
      HOLDFAST_DATA: folder,
      PORT: String(port),
      HOLDFAST_INIT_WORKSPACE: 'bench',
      HOLDFAST_INIT_API_KEY: KEY,
      HOLDFAST_INIT_OWNER_EMAIL: OWNER.email,
      HOLDFAST_INIT_OWNER_PASSWORD: OWNER.password,
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const close = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    closeSync(output)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  const door = { address: `http://localhost:${port}`, key: KEY }
  try {
    await until(READY_WITHIN_MS, `${checkout} to be ready`, () => answersAt(`${door.address}/readyz`))
    await tellHistory(door)
  } catch (error) {
    await close()
    throw error
  }
  return { ...door, close }
}

async function tellHistory(door: Door): Promise<void> {
  const events = [...simulatedEvents({ seed: 1, casesPerDay: CASES_PER_DAY, anchorMs: Date.now() })]
  const sender = openSender(door, 1)
  try {
    for (const body of bodiesOf(events, EVENTS_A_REQUEST)) await sendPatiently(sender, body)
  } finally {
    sender.close()
  }
  await untilCounted(door)
}

/** Waits until all that was accepted is in the figures. */
async function untilCounted({ address, key }: Door): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  await until(COUNTED_WITHIN_MS, 'all events to be counted', async () => {
    const answer = await fetch(`${address}/api/v1/ingestion`, { headers })
    return answer.ok && ((await answer.json()) as { waiting: number }).waiting === 0
  })
}

const answersAt = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

async function until(withinMs: number, what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < withinMs; await delay(POLL_MS)) if (await isSo()) return
  throw new Error(`waited in vain for ${what}`)
}
