import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveEvent } from '#core/live/kinds.ts'
import { LiveConnection } from './connection.ts'
import { isReachable, type LiveSource, LiveStateStore } from './live_state.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** How far a recount is: the server knows, and says so now and then. */
class Recount {
  done = 0
  loads = 0
  isDown = false
  isSlow = false
  signal: AbortSignal | null = null
  #waiting: (() => void)[] = []

  source: LiveSource<number> = {
    load: async (signal) => {
      this.loads += 1
      const { done } = this
      this.signal = signal
      if (this.isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      if (this.isDown || signal.aborted) throw new Error('down')
      return done
    },
    hear: (value, event) => (event.kind === 'recount' ? (event.message.recount?.done ?? value) : value),
  }

  deliver(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting = []
  }
}

function openScreen({ initial, isGreeted = true, ...change }: Partial<Recount> & { initial?: number; isGreeted?: boolean } = {}) {
  const recount = Object.assign(new Recount(), change)
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const closeConnection = connection.open()
  if (isGreeted) gateway.hello(1)
  const store = new LiveStateStore(connection, recount.source, initial)
  const close = store.open()
  const say = (done: number) => {
    recount.done = done
    gateway.say('recount', { version: 1, recount: { version: 2, done, total: 9 } })
  }
  return { recount, gateway, store, say, close, closeConnection, value: () => store.state().value }
}

describe('a thing that a screen shows as it is now', () => {
  it('is loaded, once, where nothing is known yet', async () => {
    const { recount, store } = openScreen({ done: 4 })
    expect(store.state()).toEqual({ value: null, reachable: true })
    await pass(0)
    expect(store.state()).toEqual({ value: 4, reachable: true })
    await pass(60_000)
    expect(recount.loads).toBe(1)
  })

  it('is loaded before the gateway greets too, and anew when it does', async () => {
    const { recount, gateway, value } = openScreen({ done: 4, isGreeted: false })
    await pass(0)
    expect(value()).toBe(4)
    recount.done = 5
    gateway.hello(1)
    await pass(0)
    expect(value()).toBe(5)
    expect(recount.loads).toBe(2)
  })

  it('is what the server knew for the first picture until the gateway greets', async () => {
    const { recount, gateway, value } = openScreen({ initial: 0, done: 4, isGreeted: false })
    await pass(60_000)
    expect([value(), recount.loads]).toEqual([0, 0])
    gateway.hello(1)
    await pass(0)
    expect([value(), recount.loads]).toEqual([4, 1])
  })

  it('follows what is said, and tells who watches of each change, until they stop', async () => {
    const { recount, gateway, store, say, value } = openScreen()
    await pass(0)
    const watcher = vi.fn()
    const stop = store.watch(watcher)
    say(3)
    expect(value()).toBe(3)
    expect(watcher).toHaveBeenCalledTimes(1)
    gateway.pulse()
    say(3)
    expect(watcher).toHaveBeenCalledTimes(1)
    stop()
    say(4)
    expect(watcher).toHaveBeenCalledTimes(1)
    await pass(60_000)
    expect(recount.loads).toBe(1)
  })

  it('takes nothing from a message before it is known', async () => {
    const { say, value } = openScreen({ isSlow: true })
    say(3)
    expect(value()).toBeNull()
  })

  it('is loaded anew after a reconnect', async () => {
    const { recount, gateway, value } = openScreen()
    await pass(0)
    gateway.close()
    recount.done = 7
    gateway.hello(2)
    await pass(0)
    expect(value()).toBe(7)
  })

  it('is loaded anew where a message says no more than that it is another', async () => {
    const recount = new Recount()
    const gateway = new GatewayEnd()
    const connection = new LiveConnection(gateway.dial)
    connection.open()
    const source = { ...recount.source, outdates: ({ kind }: LiveEvent) => kind === 'annotations' }
    const store = new LiveStateStore(connection, source, 1)
    store.open()
    recount.done = 7
    gateway.pulse()
    await pass(0)
    expect([store.state().value, recount.loads]).toEqual([1, 0])
    gateway.say('annotations', { changedAt: '' })
    await pass(0)
    expect([store.state().value, recount.loads]).toEqual([7, 1])
  })

  it('keeps what is said while it is being loaded', async () => {
    const { recount, say, value } = openScreen({ isSlow: true })
    say(3)
    recount.deliver()
    await pass(0)
    expect(value()).toBe(3)
  })

  it('is loaded once more where the gateway greets while it is being loaded', async () => {
    const { recount, gateway, value } = openScreen({ isSlow: true })
    gateway.hello(2)
    gateway.hello(3)
    recount.isSlow = false
    recount.done = 8
    recount.deliver()
    await pass(249)
    expect([value(), recount.loads]).toEqual([0, 1])
    await pass(1)
    expect([value(), recount.loads]).toEqual([8, 2])
    await pass(60_000)
    expect(recount.loads).toBe(2)
  })

  it('says that it cannot be reached, tries ever later, and comes back', async () => {
    const { recount, store } = openScreen({ isDown: true, done: 4 })
    await pass(0)
    expect(store.state()).toEqual({ value: null, reachable: false })
    await pass(249)
    expect(recount.loads).toBe(1)
    await pass(1)
    expect(recount.loads).toBe(2)
    await pass(499)
    expect(recount.loads).toBe(2)
    recount.isDown = false
    await pass(1)
    expect(store.state()).toEqual({ value: 4, reachable: true })
    recount.isDown = true
    await pass(60_000)
    expect(recount.loads).toBe(3)
  })

  it('does not wait for the next try when the gateway greets', async () => {
    const { recount, gateway, store } = openScreen({ isDown: true })
    await pass(0)
    recount.isDown = false
    gateway.hello(2)
    await pass(0)
    expect(store.state()).toEqual({ value: 0, reachable: true })
    await pass(60_000)
    expect(recount.loads).toBe(2)
  })

  it.each([
    [true, 'live', true],
    [true, 'connecting', true],
    [true, 'reconnecting', false],
    [true, 'refused', false],
    [false, 'live', false],
    [false, 'connecting', false],
  ] as const)('can be heard of or not: loaded %s, %s', (reachable, phase, expected) => {
    expect(isReachable({ reachable }, phase)).toBe(expected)
  })

  it('takes an answer of ours at once', async () => {
    const { recount, store } = openScreen({ isDown: true })
    await pass(0)
    store.take(6)
    expect(store.state()).toEqual({ value: 6, reachable: true })
    expect(recount.loads).toBe(1)
  })

  it('frees everything when it is closed, and takes nothing more', async () => {
    const { recount, gateway, say, close, closeConnection, value } = openScreen({ isSlow: true })
    close()
    closeConnection()
    recount.deliver()
    await pass(0)
    say(3)
    gateway.hello(5)
    expect(vi.getTimerCount()).toBe(0)
    expect(recount.signal?.aborted).toBe(true)
    expect([value(), recount.loads]).toEqual([null, 1])
  })

  it('takes nothing of what is said once it is closed, nor tries again', async () => {
    const { recount, gateway, say, close, closeConnection, value } = openScreen()
    await pass(0)
    recount.isDown = true
    gateway.hello(2)
    await pass(0)
    close()
    closeConnection()
    expect(vi.getTimerCount()).toBe(0)
    say(3)
    expect(value()).toBe(0)
  })

  it('can be opened again, and what was asked for before is no longer its own', async () => {
    const { recount, store, close } = openScreen({ isSlow: true })
    close()
    store.open()
    expect(recount.loads).toBe(2)
    recount.deliver()
    await pass(0)
    expect(store.state()).toEqual({ value: 0, reachable: true })
    await pass(60_000)
    expect(recount.loads).toBe(2)
  })
})
