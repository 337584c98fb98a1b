import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveConnection } from '../_live/connection.ts'
import { GatewayEnd } from '../_live/testing/gateway_end.ts'
import { awaitConversation, LOOK_AGAIN_MS, LOOK_EVERY_MS } from './await_conversation.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(isThere: () => Promise<boolean>) {
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  connection.open()
  const onThere = vi.fn()
  const looks = vi.fn(isThere)
  const end = awaitConversation(connection, { isThere: looks, onThere })
  const delta = () => gateway.say('delta', { previousSequence: 1, sequence: 2, policyVersion: 1, at: '', rows: [] })
  return { gateway, delta, looks, onThere, end }
}

describe('a conversation that was just sent', () => {
  it('is looked for once something was counted, not before', async () => {
    const { delta, gateway, looks } = open(async () => false)
    gateway.pulse()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).not.toHaveBeenCalled()
    delta()
    delta()
    await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS)
    expect(looks).toHaveBeenCalledTimes(1)
  })

  it('is told once, and then no longer looked for', async () => {
    const answers = [false, true, true]
    const { delta, looks, onThere } = open(async () => Boolean(answers.shift()))
    for (let count = 0; count < 3; count++) {
      delta()
      await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS)
    }
    expect(onThere).toHaveBeenCalledTimes(1)
    expect(looks).toHaveBeenCalledTimes(2)
  })

  it('may have been counted while the connection was away', async () => {
    const { gateway, onThere } = open(async () => true)
    gateway.hello(2)
    await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS)
    expect(onThere).toHaveBeenCalledTimes(1)
  })

  it('is looked for again after a look that failed', async () => {
    const answers = [() => Promise.reject(new Error('away')), async () => true]
    const { delta, onThere } = open(() => (answers.shift() ?? (async () => true))())
    for (let count = 0; count < 2; count++) {
      delta()
      await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS)
    }
    expect(onThere).toHaveBeenCalledTimes(1)
  })

  it('is looked for again by itself after a look that found nothing', async () => {
    const answers = [false, false, true]
    const { delta, looks, onThere } = open(async () => Boolean(answers.shift()))
    delta()
    await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS + LOOK_AGAIN_MS)
    expect(onThere).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(LOOK_AGAIN_MS)
    expect(onThere).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(looks).toHaveBeenCalledTimes(3)
  })

  it('is no longer told to a page that has gone, whatever a look on its way finds', async () => {
    let answer = (_found: boolean): void => undefined
    const { delta, onThere, end } = open(
      () =>
        new Promise((done) => {
          answer = done
        }),
    )
    delta()
    await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS)
    end()
    answer(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(onThere).not.toHaveBeenCalled()
  })
})
