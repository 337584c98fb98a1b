import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FlipMessage } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { LiveConnection } from '../_live/connection.ts'
import { GatewayEnd } from '../_live/testing/gateway_end.ts'
import { openFeed } from './feed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** The n-th flip, a minute after the one before. */
const flip = (n: number): FlipMessage => ({
  id: `f${n}`,
  at: new Date(Date.UTC(2026, 10, 23, 0, n)).toISOString(),
  conversation: `c${n}`,
  cause: 'recontact',
  ageSeconds: 1,
  costMicros: '0',
  segment: saidSegment({ handler: 'ai' }),
})

/** A feed that shows nothing yet, open and greeted. */
async function openScreen() {
  const server = { flips: [] as FlipMessage[], loads: 0, isDown: false }
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const closeConnection = connection.open()
  gateway.hello(1)
  let shown: readonly FlipMessage[] = []
  let pictures = 0
  const feed = openFeed(
    (update) => {
      shown = update(shown)
      pictures += 1
    },
    { address: () => '', takes: ({ conversation }) => conversation !== 'of others' },
    async () => {
      server.loads += 1
      if (server.isDown) throw new Error('down')
      return server.flips
    },
  )
  const stop = connection.listen(feed.hear)
  await pass(500)
  const close = () => {
    stop()
    feed.close()
    closeConnection()
  }
  return { server, gateway, close, ids: () => shown.map(({ id }) => id), pictures: () => pictures }
}
const delta = (previousSequence: number, sequence: number) => ({ previousSequence, sequence, policyVersion: 1, at: '', rows: [] })

describe('the feed of flips', () => {
  it('is loaded when the gateway greets, once', async () => {
    const { server } = await openScreen()
    await pass(60_000)
    expect(server.loads).toBe(1)
  })

  it('shows what happens, newest first, each once, twice a second at most', async () => {
    const { server, gateway, ids, pictures } = await openScreen()
    const before = pictures()
    for (const n of [1, 3, 2, 3]) gateway.say('flip', flip(n))
    await pass(499)
    expect(ids()).toEqual([])
    await pass(1)
    expect(ids()).toEqual(['f3', 'f2', 'f1'])
    expect(pictures()).toBe(before + 1)
    expect(server.loads).toBe(1)
  })

  it('shows nothing that its page did not ask for', async () => {
    const { gateway, ids } = await openScreen()
    gateway.say('flip', flip(1))
    gateway.say('flip', { ...flip(2), conversation: 'of others' })
    await pass(500)
    expect(ids()).toEqual(['f1'])
  })

  it('takes what a repeated flip says now', async () => {
    const { gateway, ids } = await openScreen()
    gateway.say('flip', flip(1))
    gateway.say('flip', { ...flip(2), id: 'f1' })
    gateway.say('flip', { ...flip(1), id: 'f3' })
    await pass(500)
    expect(ids()).toEqual(['f1', 'f3'])
  })

  it('keeps the newest hundred and fifty', async () => {
    const { gateway, ids } = await openScreen()
    for (let n = 1; n <= 100; n++) gateway.say('flip', flip(n))
    await pass(500)
    for (let n = 101; n <= 200; n++) gateway.say('flip', flip(n))
    await pass(500)
    expect(ids()).toHaveLength(150)
    expect([ids()[0], ids().at(-1)]).toEqual(['f200', 'f51'])
  })

  it('is loaded anew after a gap and after a greeting, not where nothing is missing', async () => {
    const { server, gateway, ids } = await openScreen()
    gateway.say('delta', delta(1, 3))
    gateway.pulse()
    await pass(1_000)
    expect(server.loads).toBe(1)
    server.flips = [flip(7)]
    gateway.say('delta', delta(4, 5))
    gateway.say('delta', delta(5, 6))
    await pass(500)
    expect(ids()).toEqual(['f7'])
    expect(server.loads).toBe(2)
    server.flips = [flip(8), flip(7)]
    gateway.hello(6)
    await pass(500)
    expect(ids()).toEqual(['f8', 'f7'])
  })

  it('keeps what it has while it cannot be loaded, and tries every half second', async () => {
    const { server, gateway, ids } = await openScreen()
    gateway.say('flip', flip(1))
    server.isDown = true
    gateway.hello(2)
    await pass(1_500)
    expect(ids()).toEqual(['f1'])
    expect(server.loads).toBe(4)
    server.isDown = false
    server.flips = [flip(2), flip(1)]
    await pass(500)
    expect(ids()).toEqual(['f2', 'f1'])
    await pass(60_000)
    expect(server.loads).toBe(5)
  })

  it('frees everything when it is closed', async () => {
    const { gateway, close, pictures } = await openScreen()
    gateway.say('flip', flip(1))
    const before = pictures()
    close()
    expect(vi.getTimerCount()).toBe(0)
    await pass(1_000)
    expect(pictures()).toBe(before)
  })
})
