import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveConnection } from './connection.ts'
import { GATHER_MS, openRefresher, REFRESH_PACE } from './refresher.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

const { everyMs: EVERY_MS } = REFRESH_PACE

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open() {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const closeConnection = connection.open()
  const page = { seen: true, refresh: vi.fn() }
  const pace = { dueMs: 0 }
  const draw = (sequence: number) => openRefresher(connection, { sequence, pace, refresh: page.refresh, isSeen: () => page.seen })
  const close = draw(1)
  const delta = (sequence = 2) =>
    gateway.say('delta', { previousSequence: sequence - 1, sequence, policyVersion: 1, at: '', rows: [] })
  return { gateway, page, delta, draw, close, closeConnection }
}

describe('a page that is drawn anew when something was counted', () => {
  it('is left alone while nothing was counted since it was drawn', () => {
    const { gateway, page } = open()
    gateway.pulse()
    gateway.hello(1)
    gateway.pulse()
    vi.advanceTimersByTime(60_000)
    expect(page.refresh).not.toHaveBeenCalled()
  })

  it('is drawn soon after a rest, once for all that comes together', () => {
    const { gateway, page, delta } = open()
    gateway.hello(1)
    delta()
    vi.advanceTimersByTime(GATHER_MS - 1)
    delta()
    expect(page.refresh).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(page.refresh).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(60_000)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('is drawn three times soon, then every five seconds, while more is counted, however often it was drawn', () => {
    const { gateway, page, delta, draw, close } = open()
    gateway.hello(1)
    let end = close
    page.refresh.mockImplementation(() => {
      end()
      end = draw(sequence)
    })
    let sequence = 1
    const countFor = (ms: number) => {
      for (const until = Date.now() + ms; Date.now() < until; vi.advanceTimersByTime(100)) delta(++sequence)
    }
    countFor(3 * GATHER_MS + 400)
    expect(page.refresh).toHaveBeenCalledTimes(3)
    countFor(12 * EVERY_MS)
    expect(page.refresh.mock.calls.length).toBeGreaterThanOrEqual(3 + 11)
    expect(page.refresh.mock.calls.length).toBeLessThanOrEqual(3 + 12)
  })

  it('is drawn where something was counted before it was connected', () => {
    const { gateway, page } = open()
    gateway.hello(2)
    vi.advanceTimersByTime(EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('is drawn after a reconnect, where it missed something', () => {
    const { gateway, page } = open()
    gateway.hello(1)
    gateway.hello(1)
    vi.advanceTimersByTime(EVERY_MS)
    expect(page.refresh).not.toHaveBeenCalled()
    gateway.hello(2)
    vi.advanceTimersByTime(EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('waits until somebody looks', () => {
    const { gateway, page, delta } = open()
    gateway.hello(1)
    page.seen = false
    delta()
    vi.advanceTimersByTime(10 * EVERY_MS)
    expect(page.refresh).not.toHaveBeenCalled()
    page.seen = true
    vi.advanceTimersByTime(EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('frees everything when it is closed', () => {
    const { gateway, page, delta, close, closeConnection } = open()
    gateway.hello(1)
    delta()
    close()
    delta()
    closeConnection()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(60_000)
    expect(page.refresh).not.toHaveBeenCalled()
  })
})
