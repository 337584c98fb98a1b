import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type StartedHoldfast, startHoldfast } from '#server/testing/start_holdfast.ts'

const KEY = 'hf_platform_0123456789abcdefghijklmnopqrstuvwxyz'
const PROCESSES = ['worker', 'web', 'redis', 'postgres']
const SETTINGS = { HOLDFAST_INIT_WORKSPACE: 'platform', HOLDFAST_INIT_API_KEY: KEY }
/** The time in which work must go on after a crash. */
const RECOVERED = { timeout: 15_000, interval: 100 }
/** It is looked at for a while, whether it does not get on after all. */
const REPLACED = { timeout: 45_000, interval: 250 }

let holdfast: StartedHoldfast
let sent = 0

beforeAll(async () => {
  holdfast = await startHoldfast(SETTINGS)
}, 300_000)

afterAll(() => holdfast?.remove())

/** Sends one new conversation as docs/api.md asks of a sender: what was not taken now (503) is sent again. */
const send = (within = RECOVERED): Promise<void> => vi.waitFor(sendOnce, within)

/** Where the answer got lost, the next try sends the same one. */
async function sendOnce(): Promise<void> {
  const number = sent + 1
  const event = {
    specversion: '1.0',
    id: `event-${number}`,
    source: 'platform-test',
    type: 'conversation.started',
    subject: `conversation-${number}`,
    time: new Date().toISOString(),
    data: { handler: 'ai', customer: `customer-${number}`, topic: 'billing' },
  }
  const answer = await fetch(`${holdfast.address}/api/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify(event),
  })
  if (answer.status !== 202) throw new Error(`the door answered ${answer.status}: ${await answer.text()}`)
  sent = number
}

async function storedEvents(): Promise<{ stored: number; duplicates: number; waiting: number }> {
  const answer = await fetch(`${holdfast.address}/api/v1/ingestion`, { headers: { authorization: `Bearer ${KEY}` } })
  const { storedEvents: stored, duplicateEvents: duplicates, waiting } = (await answer.json()) as Record<string, number>
  return { stored: stored ?? -1, duplicates: duplicates ?? -1, waiting: waiting ?? -1 }
}

/** Everything that was taken is counted, exactly once. */
const everythingStored = (within = RECOVERED) =>
  vi.waitFor(async () => expect(await storedEvents()).toMatchObject({ stored: sent, waiting: 0 }), within)

const pidOf = (name: string) => Number(readFileSync(join(holdfast.folder, 'run', `${name}.pid`), 'utf8'))
const allPids = () => PROCESSES.map(pidOf)

describe('npm start', () => {
  it('comes up with what the environment says, and says one address', async () => {
    expect(holdfast.lines.filter((line) => line.includes('http://'))).toEqual([`Holdfast is ready: ${holdfast.address}`])
    await send()
    await everythingStored()
  })

  it.each(PROCESSES)('works again within 15 s after kill -9 of %s, and loses nothing', async (name) => {
    await send()
    process.kill(pidOf(name), 'SIGKILL')
    await send()
    await everythingStored()
  })

  it('replaces a web and a worker that live and stand still, and loses nothing', async () => {
    await send()
    const stopped = ['web', 'worker'].map(pidOf)
    for (const pid of stopped) process.kill(pid, 'SIGSTOP')
    await send(REPLACED)
    await everythingStored(REPLACED)
    expect(stopped.filter(isAlive)).toEqual([])
  })

  it('does not start twice on one data folder', async () => {
    const second = startHoldfast(SETTINGS, { folder: holdfast.folder })
    await expect(second).rejects.toThrow(`Holdfast already runs on ${holdfast.folder}`)
    await expect(second).rejects.toThrow(holdfast.address)
    await send()
  })

  it('ends everything at Ctrl-C, in seconds, and finds its data again', async () => {
    const pids = allPids()
    const startedAt = Date.now()
    expect(await holdfast.stop()).toBe(0)
    expect(Date.now() - startedAt).toBeLessThan(15_000)
    expect(pids.filter(isAlive)).toEqual([])
    holdfast = await startHoldfast(SETTINGS, { folder: holdfast.folder, port: holdfast.port })
    await send()
    await everythingStored()
  })

  it('leaves nothing running after kill -9 of itself, and a new start recovers, also beside a web and a worker that hang', async () => {
    const pids = allPids()
    await send()
    for (const name of ['web', 'worker']) process.kill(pidOf(name), 'SIGSTOP')
    holdfast.starter.kill('SIGKILL')
    holdfast = await startHoldfast(SETTINGS, { folder: holdfast.folder, port: holdfast.port })
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), RECOVERED)
    await send()
    await everythingStored()
  })

  it('starts no Postgres and no Redis where their addresses are given', async () => {
    const { DATABASE_URL, REDIS_URL } = JSON.parse(readFileSync(join(holdfast.folder, 'running.json'), 'utf8')) as Record<
      string,
      string
    >
    const other = await startHoldfast({ DATABASE_URL: DATABASE_URL ?? '', REDIS_URL: REDIS_URL ?? '' })
    expect(readdirSync(join(other.folder, 'run')).sort()).toEqual(['web.pid', 'worker.pid'])
    await other.remove()
    await send()
    await everythingStored()
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
