import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveConnection } from './connection.ts'
import { openRefresher, REFRESH_EVERY_MS } from './refresher.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open() {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const closeConnection = connection.open()
  const page = { seen: true, refresh: vi.fn() }
  const close = openRefresher(connection, { sequence: 1, refresh: page.refresh, isSeen: () => page.seen })
  const delta = () => gateway.say('delta', { previousSequence: 1, sequence: 2, policyVersion: 1, at: '', rows: [] })
  return { gateway, page, delta, close, closeConnection }
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

  it('is drawn once for all that was counted within five seconds', () => {
    const { gateway, page, delta } = open()
    gateway.hello(1)
    delta()
    vi.advanceTimersByTime(REFRESH_EVERY_MS - 1)
    delta()
    expect(page.refresh).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(page.refresh).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(60_000)
    expect(page.refresh).toHaveBeenCalledTimes(1)
    delta()
    vi.advanceTimersByTime(REFRESH_EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(2)
  })

  it('is drawn where something was counted before it was connected', () => {
    const { gateway, page } = open()
    gateway.hello(2)
    vi.advanceTimersByTime(REFRESH_EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('is drawn after a reconnect, where it missed something', () => {
    const { gateway, page } = open()
    gateway.hello(1)
    gateway.hello(1)
    vi.advanceTimersByTime(REFRESH_EVERY_MS)
    expect(page.refresh).not.toHaveBeenCalled()
    gateway.hello(2)
    vi.advanceTimersByTime(REFRESH_EVERY_MS)
    expect(page.refresh).toHaveBeenCalledTimes(1)
  })

  it('waits until somebody looks', () => {
    const { gateway, page, delta } = open()
    gateway.hello(1)
    page.seen = false
    delta()
    vi.advanceTimersByTime(10 * REFRESH_EVERY_MS)
    expect(page.refresh).not.toHaveBeenCalled()
    page.seen = true
    vi.advanceTimersByTime(REFRESH_EVERY_MS)
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
