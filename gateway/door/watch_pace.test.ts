import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createConnection } from 'node:net'
import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '#core/problem.ts'
import { answerJson } from '../answer.ts'
import { send } from '../testing/send.ts'
import { readBody } from './read_body.ts'
import { refuse } from './refuse.ts'
import { isTooSlow, LEAST_BYTES_A_SECOND, WINDOW_MS, watchPace } from './watch_pace.ts'

const ENOUGH = (LEAST_BYTES_A_SECOND * WINDOW_MS) / 1_000

it('is slow below 40 KiB in ten seconds', () => {
  expect([ENOUGH - 1, ENOUGH].map(isTooSlow)).toEqual([true, false])
  expect(ENOUGH).toBe(40 * 1024)
})

describe('the watch over a body', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks for enough in every window anew, however much came before', () => {
    let bytes = 1_000_000
    const onSlow = vi.fn()
    const pass = (more: number): void => {
      bytes += more
      vi.advanceTimersByTime(WINDOW_MS)
      vi.advanceTimersByTime(1)
    }
    watchPace(() => bytes, onSlow)
    for (const more of [ENOUGH, 100 * ENOUGH, ENOUGH]) pass(more)
    expect(onSlow).not.toHaveBeenCalled()
    pass(ENOUGH - 1)
    expect(onSlow).toHaveBeenCalledTimes(1)
    for (const more of [0, ENOUGH, 0]) pass(more)
    expect(onSlow).toHaveBeenCalledTimes(1)
  })

  it('counts what had arrived while the process was held up', () => {
    let bytes = 0
    const onSlow = vi.fn()
    watchPace(() => bytes, onSlow)
    setTimeout(() => {
      bytes += ENOUGH
    }, WINDOW_MS)
    vi.advanceTimersByTime(WINDOW_MS)
    expect(onSlow).not.toHaveBeenCalled()
  })

  it.each([0, WINDOW_MS])('ends when it is told to, after %i ms', (ms) => {
    const onSlow = vi.fn()
    const end = watchPace(() => 0, onSlow)
    if (ms > 0) vi.advanceTimersToNextTimer()
    end()
    vi.advanceTimersByTime(10 * WINDOW_MS)
    expect(onSlow).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a body that stops on its way', () => {
  let server: Server
  const begun = () => once(server, 'begun')

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server = createServer((request, response) => {
      const gzipped = request.headers['content-encoding'] === 'gzip'
      const body = readBody({ request, gzipped, onBytes: () => undefined }, () => undefined)
      server.emit('begun')
      body.then(
        () => answerJson(response, 200, {}),
        (error: unknown) => error instanceof Problem && refuse(request, response, error),
      )
    })
    await once(server.listen(0), 'listening')
  })
  afterEach(async () => {
    vi.useRealTimers()
    server.closeAllConnections()
    await once(server.close(), 'close')
  })

  it.each<Record<string, string>>([{}, { 'content-encoding': 'gzip' }])(
    'is answered 408, and its connection ends (%o)',
    async (headers) => {
      const body = new PassThrough()
      const answer = send({ port: (server.address() as AddressInfo).port, headers, body })
      body.write(Buffer.of(0x1f, 0x8b))
      await begun()
      await vi.advanceTimersByTimeAsync(WINDOW_MS)
      await vi.advanceTimersByTimeAsync(WINDOW_MS)
      expect(await answer).toMatchObject({ status: 408, body: { code: 'too_slow' }, headers: { connection: 'close' } })
    },
  )

  it('leaves nothing behind where it came to its end', async () => {
    const socket = createConnection({ port: (server.address() as AddressInfo).port })
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{')
    await begun()
    // The door looks first whether all of it is there.
    await nextTurn()
    expect(vi.getTimerCount()).toBe(1)
    socket.write('}')
    await once(socket, 'data')
    expect(vi.getTimerCount()).toBe(0)
    socket.destroy()
  })
})
