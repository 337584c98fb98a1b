import { EventEmitter, once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { QUEUE_NAMES } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { writeHeartbeat } from '#server/health/heartbeat.ts'
import { noteRun, tellRuns } from '#server/health/job_runs.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { connect } from './testing/connect.ts'
import { foundTenant, type OpenDoor, openDoor } from './testing/open_door.ts'
import { send } from './testing/send.ts'

describe('the web process', () => {
  let door: OpenDoor
  const get = (path: string) => send({ port: door.port, method: 'GET', path })

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  it('lives, whatever else is down', async () => {
    expect(await get('/healthz?x=1')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await send({ port: door.port, path: '/healthz' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it('is ready only with a worker that moves, and says what is missing', async () => {
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { checks: { postgres: { ok: true }, redis: { ok: true }, worker: { ok: false } } },
    })
    await getProducerRedis().set('holdfast:worker:broken', 'no heartbeat')
    await writeHeartbeat('w1', { at: new Date().toISOString(), lastCommitAt: null, counted: 0 })
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready', checks: { worker: { ok: true } } } })
  })

  it('shows every queue of the catalogue, and what its jobs have done', async () => {
    await enqueue('drop-versions', { payload: { workspaceId: 1 } })
    noteRun('upkeep', { job: 'drop-versions', result: 'done', seconds: 1.5 })
    await tellRuns()
    const { queues } = (await get('/readyz')).body
    expect(queues).toEqual(
      QUEUE_NAMES.map((queue) => ({
        queue,
        waiting: queue === 'upkeep' ? 1 : 0,
        active: 0,
        delayed: 0,
        failed: 0,
        oldestSeconds: queue === 'upkeep' ? expect.any(Number) : null,
      })),
    )
    const text = await (await fetch(`${door.address}/metrics`)).text()
    for (const queue of QUEUE_NAMES) {
      expect(text).toContain(`holdfast_queue_jobs{queue="${queue}",state="waiting"} ${queue === 'upkeep' ? 1 : 0}`)
      expect(text).toContain(`holdfast_queue_failed_jobs{queue="${queue}"} 0`)
      expect(text).toMatch(new RegExp(`^holdfast_queue_oldest_seconds\\{queue="${queue}"\\} [0-9.]+$`, 'm'))
    }
    expect(text).toContain('holdfast_job_runs_total{queue="upkeep",job="drop-versions",result="done"} 1')
    expect(text).toContain('holdfast_job_seconds_total{queue="upkeep",job="drop-versions",result="done"} 1.5')
  })

  it('measures itself', async () => {
    const response = await fetch(`${door.address}/metrics`)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    const text = await response.text()
    for (const name of [
      'holdfast_redis_up 1',
      'holdfast_queue_events 0',
      'holdfast_sockets 0',
      'holdfast_door_seconds_count',
      'process_cpu_seconds_total',
    ]) {
      expect(text).toContain(name)
    }
  })

  it('describes its API', async () => {
    expect(await get('/api/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } })
  })

  it('leaves everything else to the pages', async () => {
    expect((await fetch(`${door.address}/api/v1/eventsx`)).status).toBe(404)
    expect(await (await fetch(`${door.address}/`)).text()).toBe('no page')
  })

  it('refuses an upgrade that nobody wants', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': 13, 'sec-websocket-key': 'x' }
    expect(await send({ port: door.port, method: 'GET', path: '/elsewhere', headers: upgrade })).toMatchObject({ status: 404 })
  })

  it('keeps no connection of an upgrade that it refused, whatever its client does', async () => {
    const ask = async (allowHalfOpen: boolean): Promise<Socket> => {
      const socket = createConnection({ port: door.port, allowHalfOpen })
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      return socket
    }
    for (let i = 0; i < 20; i++) (await ask(false)).resetAndDestroy()
    // One that does not close its own end finds, when it goes on writing, that nobody is there.
    const stubborn = (await ask(true)).resume()
    const closed = new Promise((resolve) => stubborn.once('close', resolve))
    await once(stubborn, 'end')
    const writing = setInterval(() => stubborn.write('x'), 20)
    await closed.finally(() => clearInterval(writing))
    expect((await get('/healthz')).status).toBe(200)
  })

  it('answers what is in hand before it ends, and disconnects its sockets', async () => {
    const closing = await openDoor()
    const { key } = await foundTenant()
    const listener = connect(closing.port, { token: key })
    await vi.waitFor(() => expect(listener.hellos).toHaveLength(1), 5_000)
    const body = new PassThrough()
    const asked = new EventEmitter()
    const answer = send({ port: closing.port, key, body, headers: { expect: '100-continue' }, asked })
    // The server asks for the body: so the request is in its hands.
    await once(asked, 'continue')
    const closed = closing.close()
    body.end(JSON.stringify([started('c1', { at: Date.now() - 60_000 })]))
    expect(await answer).toMatchObject({ status: 202, body: { accepted: 1 } })
    await closed
    await vi.waitFor(() => expect(listener.socket.connected).toBe(false))
    await expect(send({ port: closing.port, key, body: '[]' })).rejects.toThrow()
  })
})
