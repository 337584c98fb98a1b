import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { inTransaction } from './in_transaction.ts'
import { endBackends, lookAtBackends } from './look_at_backends.ts'
import { closePool } from './pool.ts'

const straight = process.env.DATABASE_URL ?? ''
const TAKE_LOCK = 'select pg_advisory_xact_lock(7)'
/** Less than the time after which Postgres itself ends a transaction that stands still. */
const SOON_MS = 7_500

let way: FaultyProxy
beforeAll(async () => {
  way = await openFaultyProxy(straight)
  process.env.DATABASE_URL = way.url
})
afterAll(async () => {
  await closePool()
  await way.close()
})

const takeLock = () => inTransaction('begin', (client) => client.query(TAKE_LOCK))

it('a connection that was cut keeps its locks no longer than until then', async () => {
  const beganAt = performance.now()
  const lost = inTransaction('begin', async (client) => {
    await client.query(TAKE_LOCK)
    way.loseOpen()
    await client.query('select 1')
  })
  await expect(lost).rejects.toThrow()
  await takeLock()
  expect(performance.now() - beganAt).toBeLessThan(SOON_MS)
})

it('one that was lost in the middle of a statement is seen to wait for its rest, and can be ended', async () => {
  // So that those who take the lock have a connection that is well.
  await closePool()
  const client = new pg.Client({ connectionString: way.url, application_name: 'holdfast' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pids = rows.map(({ pid }) => pid)
  await client.query('begin')
  await client.query(TAKE_LOCK)
  way.slowDown({ delayMs: 0, bytesPerSecond: 256 * 1024 })
  const asked = client.query('select length($1::text)', ['x'.repeat(4 * 1024 * 1024)]).catch(() => undefined)
  const states = async () => [...(await lookAtBackends(straight, pids)).values()].map(({ state }) => state)
  await expect.poll(states, { timeout: 5_000, interval: 20 }).toEqual(['reading'])
  way.loseOpen()
  way.slowDown()
  await endBackends(straight, pids)
  await takeLock()
  client.connection.stream.destroy()
  await asked
})
