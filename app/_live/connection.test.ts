import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveEvent } from '#core/live/kinds.ts'
import { LiveConnection } from './connection.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

const STARTED_MS = Date.parse('2026-11-23T12:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: STARTED_MS }))
afterEach(() => void vi.useRealTimers())

function open() {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const close = connection.open()
  return { gateway, connection, close, phase: () => connection.state().phase }
}

function heardBy(connection: LiveConnection) {
  const events: LiveEvent[] = []
  const stop = connection.listen((event) => events.push(event))
  return { events, stop }
}

describe('the live connection', () => {
  it('is connecting, then live, reconnecting, and live again', () => {
    const { gateway, phase } = open()
    expect(phase()).toBe('connecting')
    gateway.hello(1)
    expect(phase()).toBe('live')
    gateway.close()
    expect(phase()).toBe('reconnecting')
    gateway.fail()
    expect(phase()).toBe('reconnecting')
    gateway.hello(2)
    expect(phase()).toBe('live')
    expect(gateway.told).toEqual(['dial'])
  })

  it('says when it last heard anything, and how long the oldest event waits', () => {
    const { gateway, connection } = open()
    gateway.hello(1)
    vi.advanceTimersByTime(3_000)
    gateway.pulse(12)
    expect(connection.state()).toEqual({ phase: 'live', heardAtMs: STARTED_MS + 3_000, waitingSeconds: 12 })
  })

  it('tells who watches of each change, until they stop', () => {
    const { gateway, connection } = open()
    const watcher = vi.fn()
    const stop = connection.watch(watcher)
    gateway.hello(1)
    gateway.close()
    expect(watcher).toHaveBeenCalledTimes(2)
    stop()
    gateway.hello(2)
    expect(watcher).toHaveBeenCalledTimes(2)
  })

  it('passes on every kind of message, also one that it does not know, until the listener stops', () => {
    const { gateway, connection } = open()
    const { events, stop } = heardBy(connection)
    gateway.hello(1)
    gateway.pulse()
    gateway.say('recount', { version: 1, recount: null })
    expect(events.map(({ kind }) => kind)).toEqual(['hello', 'pulse', 'recount'])
    stop()
    gateway.hello(2)
    expect(events).toHaveLength(3)
  })

  it('tells a listener that comes later how far the others have been told', () => {
    const { gateway, connection } = open()
    expect(heardBy(connection).events).toEqual([])
    gateway.hello(4, 3)
    expect(heardBy(connection).events).toEqual([{ kind: 'hello', message: { sequence: 4, policyVersion: 3, at: '' } }])
    gateway.say('delta', { previousSequence: 4, sequence: 6, policyVersion: 2, at: 'then', rows: [] })
    gateway.say('recount', { version: 9, recount: null })
    expect(heardBy(connection).events).toEqual([{ kind: 'hello', message: { sequence: 6, policyVersion: 2, at: 'then' } }])
  })

  it('connects anew after three missed pulses, and says so', () => {
    const { gateway, phase } = open()
    gateway.hello(1)
    vi.advanceTimersByTime(14_000)
    gateway.pulse()
    vi.advanceTimersByTime(14_000)
    expect(phase()).toBe('live')
    expect(gateway.told).toEqual(['dial'])
    vi.advanceTimersByTime(6_000)
    expect(phase()).toBe('reconnecting')
    expect(gateway.told).toEqual(['dial', 'disconnect', 'connect'])
    vi.advanceTimersByTime(60_000)
    expect(gateway.told).toHaveLength(3)
  })

  it('asks again every five seconds where it was refused, e.g. for a key that was revoked', () => {
    const { gateway, phase } = open()
    gateway.hello(1)
    gateway.refuse()
    expect(phase()).toBe('refused')
    vi.advanceTimersByTime(4_999)
    expect(gateway.told).toEqual(['dial'])
    vi.advanceTimersByTime(1)
    expect(gateway.told).toEqual(['dial', 'connect'])
    gateway.refuse()
    vi.advanceTimersByTime(5_000)
    expect(gateway.told).toEqual(['dial', 'connect', 'connect'])
  })

  it('asks once, however often it is refused in the meantime, and not where the tries go on by themselves', () => {
    const { gateway } = open()
    gateway.refuse()
    vi.advanceTimersByTime(3_000)
    gateway.refuse()
    vi.advanceTimersByTime(4_000)
    expect(gateway.told).toEqual(['dial'])
    gateway.fail()
    vi.advanceTimersByTime(20_000)
    expect(gateway.told).toEqual(['dial'])
  })

  it('frees everything when it is closed', () => {
    const { gateway, close } = open()
    gateway.hello(1)
    gateway.refuse()
    close()
    expect(gateway.told).toEqual(['dial', 'disconnect'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
