import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { batchEvents } from './batch_events.ts'
import { openDoor } from './door.ts'
import { sendEvents } from './send_events.ts'

/** Answers a request; null: as the door does when all is well. */
type Mishap = (ids: string[], request: IncomingMessage, response: ServerResponse) => boolean

/** Plays the answers that docs/api.md gives for the event door, over real HTTP, and keeps what it took. */
class PlayedDoor {
  readonly taken: string[] = []
  readonly requests: { events: number; packed: boolean }[] = []
  mishaps: Mishap[] = []
  server: Server = this.make()

  private make(): Server {
    return createServer(async (request, response) => {
      const packed = request.headers['content-encoding'] === 'gzip'
      const events = (await json(packed ? request.pipe(createGunzip()) : request)) as { id: string }[]
      const ids = events.map(({ id }) => id)
      this.requests.push({ events: ids.length, packed })
      if (this.mishaps.shift()?.(ids, request, response)) return
      this.taken.push(...ids)
      response.writeHead(202).end(JSON.stringify({ accepted: ids.length, rejected: [] }))
    })
  }

  async open(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async shut(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
    this.server = this.make()
  }
}

let played: PlayedDoor
afterEach(() => played.shut())

async function open(...mishaps: Mishap[]) {
  played = new PlayedDoor()
  played.mishaps = mishaps
  return openDoor(`${await played.open()}/`, 'hf_key')
}

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Mishap => {
  return (_ids, _request, response) => {
    response.writeHead(status, headers).end(JSON.stringify(body))
    return true
  }
}
const cut: Mishap = (_ids, request) => {
  request.socket.destroy()
  return true
}
const never = new AbortController().signal
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${index}`)
const outgoing = (names: string[]) => names.map((id, index) => ({ text: JSON.stringify({ id }), timeMs: index }))
const batches = (names: string[], signal = never) =>
  batchEvents(outgoing(names), { dueAt: () => Number.NEGATIVE_INFINITY, signal })

describe('sendEvents', () => {
  it('sends everything once, in packed batches of at most 1,000, and says how far it came', async () => {
    const door = await open()
    const heard: (number | null)[] = []
    const report = await sendEvents(batches(ids(4_500)), door, {
      signal: never,
      onProgress: ({ throughMs }) => heard.push(throughMs),
    })
    expect(report).toMatchObject({ sent: 4_500, accepted: 4_500, rejected: 0, unsent: 0, throughMs: 4_499 })
    expect(heard).toEqual([999, 1_999, 2_999, 3_999, 4_499])
    expect(played.taken.sort()).toEqual(ids(4_500).sort())
    expect(played.requests.every(({ events, packed }) => events <= 1_000 && packed)).toBe(true)
  })

  it('loses nothing over 408, 429, 503, 500 and cut connections, in whatever mixture', async () => {
    const trouble = [408, 429, 503, 500].map((status) => answer(status, {}, status === 500 ? {} : { 'retry-after': '0' }))
    const door = await open(...trouble, cut, ...trouble, cut)
    const waits: string[] = []
    const report = await sendEvents(batches(ids(6_000)), door, { signal: never, onWait: (why) => waits.push(why) })
    expect(report).toMatchObject({ accepted: 6_000, unsent: 0 })
    expect(new Set(played.taken)).toEqual(new Set(ids(6_000)))
    expect(waits).toHaveLength(10)
    expect(waits).toContain('it answered 429')
  })

  it('sends again what was taken but not answered: the door knows it already', async () => {
    const takenThenCut: Mishap = (taken, request) => {
      played.taken.push(...taken)
      request.socket.destroy()
      return true
    }
    const door = await open(takenThenCut)
    const report = await sendEvents(batches(ids(10)), door, { signal: never })
    expect(report).toMatchObject({ accepted: 10, unsent: 0 })
    expect(played.taken).toEqual([...ids(10), ...ids(10)])
  })

  it('waits as long as Retry-After says', async () => {
    const door = await open(answer(503, {}, { 'retry-after': '1' }))
    const waits: number[] = []
    await sendEvents(batches(ids(3)), door, { signal: never, onWait: (_why, waitMs) => waits.push(waitMs) })
    expect(waits).toEqual([1_000])
  })

  it('goes on when the server is restarted', async () => {
    const door = await open()
    const port = Number(new URL(door.url).port)
    await sendEvents(batches(['before']), door, { signal: never })
    await played.shut()
    let reopened: Promise<string> | undefined
    const report = await sendEvents(batches(ids(2_000)), door, {
      signal: never,
      onWait: () => {
        reopened ??= played.open(port)
      },
    })
    expect(reopened).toBeDefined()
    expect(report.accepted).toBe(2_000)
    expect(new Set(played.taken)).toEqual(new Set(['before', ...ids(2_000)]))
  })

  it('halves a batch that is too large, down to the one event that is', async () => {
    const tooLarge: Mishap = (taken, _request, response) => {
      if (!taken.includes('e2')) return false
      response.writeHead(413).end()
      return true
    }
    const door = await open(...Array.from({ length: 20 }, () => tooLarge))
    const report = await sendEvents(batches(ids(8)), door, { signal: never })
    expect(report).toMatchObject({ accepted: 7, rejected: 1, unsent: 0 })
    expect(report.examples[0]?.code).toBe('too_large')
    expect(played.taken.sort()).toEqual(ids(8).filter((id) => id !== 'e2'))
  })

  it('reports rejected events, also where none was good', async () => {
    const rejection = { index: 0, id: 'e0', code: 'unknown_type', message: 'type: no' }
    const door = await open(answer(400, { accepted: 0, rejected: [rejection, { ...rejection, id: null }] }))
    const report = await sendEvents(batches(ids(2)), door, { signal: never })
    expect(report).toMatchObject({ accepted: 0, rejected: 2, unsent: 0 })
    expect(report.examples.map(({ id }) => id)).toEqual(['e0', null])
  })

  it('counts the rejected events that the door does not name', async () => {
    const rejection = { index: 0, id: 'e0', code: 'unknown_type', message: 'type: no' }
    const door = await open(answer(202, { accepted: 3, rejected: [rejection], rejectedCount: 7 }))
    expect(await sendEvents(batches(ids(10)), door, { signal: never })).toMatchObject({ accepted: 3, rejected: 7, unsent: 0 })
  })

  it.each([
    [401, 'does not know this API key'],
    [403, 'lacks the scope events:write'],
    [404, "not an answer of Holdfast's event door"],
    [202, "not an answer of Holdfast's event door"],
  ])('gives up at once at an unexpected %i', async (status, message) => {
    const door = await open(answer(status))
    await expect(sendEvents(batches(ids(2)), door, { signal: never })).rejects.toThrow(message)
    expect(played.requests).toHaveLength(1)
  })

  it('gives up when its patience has run out', async () => {
    const door = await open(...Array.from({ length: 50 }, () => answer(503)))
    await expect(sendEvents(batches(ids(2)), door, { signal: never, giveUpAfterMs: 700 })).rejects.toThrow('takes no events')
  })

  it('stops when it is told to: what is under way is finished, what waits is given back', async () => {
    const controller = new AbortController()
    const door = await open(() => false, answer(503, {}, { 'retry-after': '60' }))
    const report = await sendEvents(batches(ids(9_000), controller.signal), door, {
      signal: controller.signal,
      onWait: () => controller.abort(),
    })
    expect(report.unsent).toBe(1_000)
    expect(report.accepted).toBe(played.taken.length)
    expect(report.accepted + report.unsent).toBeLessThan(9_000)
  })
})

describe('batchEvents', () => {
  it('hands out what is due, and waits with the rest', async () => {
    const startedAt = Date.now()
    const found: { events: string[]; afterMs: number }[] = []
    const dueAt = (timeMs: number): number => startedAt + (timeMs < 3 ? 0 : 150)
    for await (const { events } of batchEvents(outgoing(ids(5)), { dueAt, signal: never })) {
      found.push({ events, afterMs: Date.now() - startedAt })
    }
    expect(found.map(({ events }) => events.length)).toEqual([3, 2])
    expect(found[1]?.afterMs).toBeGreaterThanOrEqual(150)
  })

  it('ends while it waits', async () => {
    const controller = new AbortController()
    const pending = batchEvents(outgoing(ids(1)), { dueAt: () => Date.now() + 1e9, signal: controller.signal }).next()
    controller.abort()
    expect(await pending).toMatchObject({ done: true })
  })
})
