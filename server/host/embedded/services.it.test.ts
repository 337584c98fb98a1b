import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Redis } from 'ioredis'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDataFolder } from './data_folder.ts'
import { preparePostgres } from './postgres.ts'
import { prepareRedis } from './redis.ts'
import { type Supervised, supervise } from './supervise.ts'

let folder: string
const running: Supervised[] = []

beforeAll(async () => {
  // Below a folder that is ours alone, as a clone in /root is.
  folder = await openDataFolder(join(await mkdtemp(join(tmpdir(), 'holdfast-services-')), 'data'))
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
})

afterAll(async () => {
  await rm(dirname(folder), { recursive: true, force: true })
})

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}

const WAIT = { timeout: 15_000, interval: 50 }

describe('embedded Postgres', () => {
  it('gives a role that row-level security binds, recovers from kill -9, and finds its data again', async () => {
    const service = await preparePostgres(folder)
    const first = await supervise(service)
    running.push(first)
    const roles = await ask(
      service.url,
      'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    )
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
    await ask(service.ownerUrl, 'create table kept as select 42 answer; grant select on kept to public')

    const killed = first.pid as number
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(async () => expect(await ask(service.url, 'select answer from kept')).toEqual([{ answer: 42 }]), WAIT)
    expect(first.pid).not.toBe(killed)
    await first.stop()

    // A number that now belongs to another process, here to ourselves, must not keep Postgres from starting.
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n`)
    const next = await preparePostgres(folder)
    running.push(await supervise(next))
    expect(await ask(next.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('takes over from one that a killed start left behind', async () => {
    const left = await preparePostgres(folder)
    const child = await left.start()
    await vi.waitFor(async () => expect(await left.isReady()).toBe(true), WAIT)
    const next = await preparePostgres(folder)
    running.push(await supervise(next))
    expect(child.exitCode ?? child.signalCode).not.toBeNull()
  })

  it('keeps its secrets to its owner', async () => {
    for (const name of ['postgres', 'postgres_admin']) {
      expect((await stat(join(folder, `${name}.secret`))).mode & 0o777).toBe(0o600)
    }
  })
})

describe('embedded Redis', () => {
  it('keeps every answered write across kill -9 and stop', async () => {
    const service = await prepareRedis(folder)
    const redis = await supervise(service)
    running.push(redis)
    const client = new Redis(service.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 })
    client.on('error', () => undefined)
    await client.set('kept', '42')
    expect((await client.config('GET', 'appendfsync')) as string[]).toContain('always')
    expect((await client.config('GET', 'maxmemory-policy')) as string[]).toContain('noeviction')
    process.kill(redis.pid as number, 'SIGKILL')
    await vi.waitFor(async () => expect(await client.get('kept')).toBe('42'), WAIT)
    await redis.stop()
    const next = await prepareRedis(folder)
    running.push(await supervise(next))
    const later = new Redis(next.url)
    expect(await later.get('kept')).toBe('42')
    client.disconnect()
    later.disconnect()
  })

  it('lets nobody in without its password', async () => {
    const service = await prepareRedis(folder)
    running.push(await supervise(service))
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
    socket.end('GET kept\r\n')
    expect(await text(socket)).toMatch(/^-NOAUTH/)
  })
})
