import { connect as connectTcp } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { jobIdFor } from '#core/jobs/job_id.ts'
import { DELTA_EVERY_MS } from '#core/live/bundle.ts'
import { SAID_KINDS } from '#core/live/kinds.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { WALL_COOKIE } from '#server/access/wall_key.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { createWall } from '#server/walls/create_wall.ts'
import { connect, publish } from '../testing/connect.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'

const flip = (id: string, conversation = 'c1'): FlipMessage => ({
  id,
  at: new Date().toISOString(),
  conversation,
  cause: 'recontact',
  ageSeconds: 3_600,
  costMicros: '4000000',
  segment: saidSegment({ handler: 'ai' }),
})

/** What a worker has stored: as if it had died between its commit and the bus. */
const storeUpTo = ({ id }: Tenant, sequence: number) =>
  inWorkspace(id, (client) => client.query('update ingestion set sequence = $2 where workspace_id = $1', [id, sequence]))

describe('the stream of /live', () => {
  let door: OpenDoor

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  const listen = async (tenant: Tenant, hellos = 1) => {
    const listener = connect(door.port, { token: tenant.key })
    await vi.waitFor(() => expect(listener.hellos).toHaveLength(hellos), 5_000)
    return listener
  }

  it("sends a commit on at once, to its workspace's sockets alone", async () => {
    const [ours, theirs] = [await foundTenant(), await foundTenant()]
    const [first, second, stranger] = [await listen(ours), await listen(ours), await listen(theirs)]
    const publishedMs = performance.now()
    await publish(ours.id, 1, { flips: [flip('f1')] })
    await publish(theirs.id, 1, { policyVersion: 1 })
    for (const listener of [first, second, stranger]) {
      await vi.waitFor(
        () => expect(listener.deltas).toMatchObject([{ previousSequence: 0, sequence: 1, rows: [{ sequence: 1 }] }]),
        2_000,
      )
      expect(listener.deltas[0]?.heardAtMs).toBeLessThan(publishedMs + 500)
    }
    await vi.waitFor(() => expect(first.flips).toMatchObject([{ id: 'f1', cause: 'recontact' }]))
    expect(stranger.flips).toEqual([])
  })

  it('tells a display, by its cookie alone, the figures and no conversation', async () => {
    const tenant = await foundTenant()
    const { key } = await createWall(asSystem('command line', tenant.id), { name: 'Office', queries: [''], seconds: 30 })
    const display = connect(door.port, { headers: { cookie: `${WALL_COOKIE}=${key}` } })
    const person = connect(door.port, { token: tenant.key })
    for (const { hellos } of [display, person]) await vi.waitFor(() => expect(hellos).toHaveLength(1), 5_000)
    await publish(tenant.id, 1, { flips: [flip('f1')] })
    await vi.waitFor(() => expect(person.flips).toHaveLength(1), 5_000)
    await vi.waitFor(() => expect(display.deltas).toMatchObject([{ sequence: 1 }]), 5_000)
    expect(display.flips).toEqual([])
  })

  it('bundles a flood into at most four deltas a second without a gap, and bounds the flips', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    for (let sequence = 1; sequence <= 200; sequence++) await publish(tenant.id, sequence, { flips: [flip(`f${sequence}`)] })
    await vi.waitFor(() => expect(listener.deltas.at(-1)?.sequence).toBe(200), 5_000)
    let standing = 0
    for (const delta of listener.deltas) {
      expect(delta.previousSequence).toBe(standing)
      standing = delta.sequence
    }
    expect(listener.deltas.flatMap((delta) => delta.rows.map((row) => row.sequence))).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 1),
    )
    const gaps = listener.deltas.slice(1).map((delta, n) => delta.heardAtMs - (listener.deltas[n]?.heardAtMs ?? 0))
    // The server keeps them 250 ms apart; the way here may shorten a gap a little.
    for (const gap of gaps) expect(gap).toBeGreaterThan(DELTA_EVERY_MS - 50)
    expect(listener.flips.length).toBeGreaterThan(0)
    expect(listener.flips.length).toBeLessThanOrEqual(
      SAID_KINDS.flip.perSecond * Math.ceil(1 + (gaps.length * DELTA_EVERY_MS) / 1_000),
    )
  })

  it('calls for a snapshot where a commit was stored but never heard', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    await storeUpTo(tenant, 7)
    await vi.waitFor(() => expect(listener.hellos).toMatchObject([{ sequence: 0 }, { sequence: 7 }]), 8_000)
    await publish(tenant.id, 8)
    await vi.waitFor(() => expect(listener.deltas).toMatchObject([{ previousSequence: 7, sequence: 8 }]), 2_000)
  })

  it('calls for a snapshot where another policy version took over', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    await inWorkspace(tenant.id, async (client) => {
      await client.query('update workspace set policy_version = 2 where id = $1', [tenant.id])
    })
    await vi.waitFor(() => expect(listener.hellos.at(-1)).toMatchObject({ policyVersion: 2 }), 8_000)
  })

  it('calls for a snapshot after the bus was away', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    await storeUpTo(tenant, 3)
    await getProducerRedis().call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    await vi.waitFor(() => expect(listener.hellos.at(-1)).toMatchObject({ sequence: 3 }), 8_000)
    await publish(tenant.id, 4)
    await vi.waitFor(() => expect(listener.deltas).toMatchObject([{ previousSequence: 3, sequence: 4 }]), 5_000)
  })

  it('survives what is no commit', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    for (const text of ['', 'null', '{', '{"workspaceId": 0}', '[]'])
      await getProducerRedis().publish(`holdfast:${tenant.id}:commits`, text)
    await publish(tenant.id, 1)
    await vi.waitFor(() => expect(listener.deltas).toHaveLength(1), 2_000)
  })

  it('sends a pulse with what waits of the workspace, whatever waits of another', async () => {
    const [importing, live] = [await foundTenant(), await foundTenant()]
    const jobId = jobIdFor({ events: 1_000, workspaceId: importing.id, atMs: Date.now() - 300_000, tag: 0 }, 'x')
    await getQueue(EVENT_QUEUE).add('admitted', {}, { jobId, priority: 9 })
    const [behind, beside] = [await listen(importing), await listen(live)]
    await vi.waitFor(() => {
      expect(behind.pulses[0]).toMatchObject({ sequence: 0, waitingJobs: 1, waitingEvents: 1_000 })
      expect(behind.pulses[0]?.oldestWaitingSeconds).toBeGreaterThanOrEqual(300)
      expect(beside.pulses[0]).toMatchObject({ sequence: 0, waitingJobs: 0, waitingEvents: 0, oldestWaitingSeconds: null })
    }, 8_000)
    await getQueue(EVENT_QUEUE).remove(jobId)
  })

  it('cuts a client off that does not read, and serves the others', async () => {
    const tenant = await foundTenant()
    const listener = await listen(tenant)
    const deaf = await connectDeaf(door.port, tenant.key)
    // 30 MB are more than the buffers of both ends and ours take; the other client reads each before the next comes.
    for (let sequence = 1; sequence <= 15; sequence++) {
      await publish(tenant.id, sequence, { flips: [flip(`f${sequence}`, 'x'.repeat(2_000_000))] })
      await vi.waitFor(() => expect(listener.flips).toHaveLength(sequence), 5_000)
    }
    await vi.waitFor(async () => {
      const metrics = await (await fetch(`${door.address}/metrics`)).text()
      expect(metrics.match(/^holdfast_slow_sockets_dropped_total (\d+)$/m)?.[1]).toBe('1')
    }, 5_000)
    deaf.resume()
    await vi.waitFor(() => expect(deaf.closed).toBe(true), 5_000)
    expect(listener.socket.connected).toBe(true)
  })
})

/** A client that goes through the handshake and then reads nothing more. */
async function connectDeaf(port: number, token: string) {
  const tcp = connectTcp(port, 'localhost').on('error', () => undefined)
  const heard = (text: string) =>
    new Promise<void>((resolve) => {
      const onData = (piece: Buffer) => {
        if (!piece.toString('latin1').includes(text)) return
        tcp.removeListener('data', onData)
        resolve()
      }
      tcp.on('data', onData)
    })
  const opened = heard('"sid"')
  tcp.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await opened
  const greeted = heard('hello')
  tcp.write(textFrame(`40/live,${JSON.stringify({ token })}`))
  await greeted
  tcp.pause()
  return tcp
}

/** A masked text frame of less than 126 bytes (RFC 6455); a mask of zeros leaves the text as it is. */
const textFrame = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)])
