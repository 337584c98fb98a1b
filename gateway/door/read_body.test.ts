import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ClientGone, readBody } from './read_body.ts'

const BODY = '{"a":1}'
const HEAD = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${BODY.length}\r\n\r\n`

describe('reading a body', () => {
  let server: Server
  let client: Socket
  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  })
  afterEach(() => {
    client.destroy()
    server.close()
  })

  /** @returns the request that the client begins with these bytes. */
  async function begin(bytes: string): Promise<IncomingMessage> {
    client.write(bytes)
    const [request] = await once(server, 'request')
    return request
  }
  /** @returns once all of the request's body has come, and waits to be read. */
  async function beginWhole(): Promise<IncomingMessage> {
    const request = await begin(HEAD + BODY)
    await nextTurn()
    expect(request.complete).toBe(true)
    return request
  }
  /** @returns what was heard of, and what was read. */
  async function read(request: IncomingMessage) {
    const heard: number[] = []
    const pieces: Buffer[] = []
    await readBody({ request, gzipped: false, onBytes: (bytes) => heard.push(bytes) }, (piece) => pieces.push(piece))
    return { heard, text: Buffer.concat(pieces).toString() }
  }

  it('gives all of it, whether it is there or comes later, and says how many bytes before', async () => {
    expect(await read(await beginWhole())).toEqual({ heard: [BODY.length], text: BODY })
    const slow = await begin(HEAD + BODY.slice(0, 3))
    const reading = read(slow)
    client.write(BODY.slice(3))
    const { heard, text } = await reading
    expect(text).toBe(BODY)
    expect(heard.reduce((sum, each) => sum + each)).toBe(BODY.length)
  })

  it('ends where its bytes are too many for whoever counts them, before they are read', async () => {
    const request = await beginWhole()
    const pieces: Buffer[] = []
    const refuse = () => {
      throw new RangeError('too many')
    }
    await expect(readBody({ request, gzipped: false, onBytes: refuse }, (piece) => pieces.push(piece))).rejects.toThrow(
      RangeError,
    )
    expect(pieces).toEqual([])
  })

  it.each([HEAD + BODY, HEAD + BODY.slice(0, 3)])('ends where the client has gone: %j', async (bytes) => {
    const request = await begin(bytes)
    client.destroy()
    await new Promise((resolve) => request.once('close', resolve))
    await expect(read(request)).rejects.toThrow(ClientGone)
  })
})
