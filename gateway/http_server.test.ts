import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { type AddressInfo, createConnection, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createHttpServer } from './http_server.ts'

const STALL_MS = 200
/** More than the kernel takes in for a reader who does not read. */
const LARGE = 64 * 1024 * 1024

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server that answers by `answer`, and a client that has asked it. */
async function ask(answer: (response: ServerResponse) => void): Promise<{ client: Socket; response: ServerResponse }> {
  server = createHttpServer(STALL_MS)
  const asked = once(server, 'request')
  server.on('request', (_, response) => answer(response))
  await once(server.listen(0), 'listening')
  const client = createConnection({ port: (server.address() as AddressInfo).port })
  client.on('error', () => undefined)
  client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  const [, response] = await asked
  return { client: client.pause(), response }
}

it('destroys an answer that nobody reads, whole or in pieces', async () => {
  const pieces = (response: ServerResponse): void => {
    if (response.write(Buffer.alloc(LARGE / 64))) setImmediate(pieces, response)
    else response.once('drain', () => pieces(response))
  }
  for (const answer of [(response: ServerResponse) => void response.end(Buffer.alloc(LARGE)), pieces]) {
    const { response } = await ask(answer)
    await once(response, 'close')
    expect(response.socket?.destroyed ?? true).toBe(true)
    server.close()
  }
})

it('lets a reader take their time who reads on', async () => {
  const { client } = await ask((response) => response.end(Buffer.alloc(LARGE)))
  let read = 0
  let waits = 0
  client.on('data', (piece) => {
    read += piece.length
    // Ten pauses, each shorter than what is too long, and all together much longer.
    if (read < (waits + 1) * (LARGE / 10)) return
    waits += 1
    client.pause()
    setTimeout(() => client.resume(), STALL_MS / 2)
  })
  client.resume()
  await new Promise<void>((resolve) => client.on('data', () => read > LARGE && resolve()))
  expect(waits).toBeGreaterThanOrEqual(9)
})

it('destroys an answer that nobody reads, though its reader goes on sending', async () => {
  const { client, response } = await ask((answer) => answer.end(Buffer.alloc(LARGE)))
  const knocking = setInterval(() => client.write('\r\n'), STALL_MS / 10)
  await once(response, 'close')
  clearInterval(knocking)
  expect(client.bytesRead).toBeLessThan(LARGE)
})

it('waits for an answer that is not ready, however long, and destroys it where nobody reads it then', async () => {
  let isBegun = false
  const { client, response } = await ask((late) => {
    setTimeout(() => {
      isBegun = true
      late.end(Buffer.alloc(LARGE))
    }, 3 * STALL_MS)
  })
  await once(response, 'close')
  expect(isBegun).toBe(true)
  client.destroy()
})
