import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadJson } from './load_json.ts'

/** Answers as the path says: `/200/{"a":1}`; `/200/accept` says what it was asked for. */
const server: Server = createServer((request, response) => {
  const [, status, body] = /^\/(\d+)\/(.*)$/.exec(decodeURIComponent(request.url ?? '')) ?? []
  response.writeHead(Number(status)).end(body === 'accept' ? JSON.stringify(request.headers.accept) : body)
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const load = (answer: string, signal?: AbortSignal) => loadJson(`${origin}/${answer}`, (value) => ({ read: value }), signal)

describe('loading JSON of our own API', () => {
  it('reads the answer', async () => {
    expect(await load('200/{"a":1}')).toEqual({ read: { a: 1 } })
  })

  it('asks for JSON alone', async () => {
    expect(await load('200/accept')).toEqual({ read: 'application/json' })
  })

  it('throws what reading throws', async () => {
    const read = () => {
      throw new Error('another form')
    }
    await expect(loadJson(`${origin}/200/{}`, read)).rejects.toThrow('another form')
  })

  it.each([
    ['the problem that the server names', '403/{"code":"forbidden","detail":"Not you."}', 'forbidden', 'Not you.'],
    ['a code that is not known', '400/{"code":"toString","detail":"Odd."}', 'internal', 'Odd.'],
    ['a code that is none', '400/{"code":7,"detail":"odd"}', 'internal', 'Odd.'],
    ['no problem at all', '502/<html>', 'internal', 'The server answered 502.'],
  ])('throws %s', async (_name, answer, code, message) => {
    await expect(load(answer)).rejects.toMatchObject({ code, message })
  })

  it('says that the server cannot be reached', async () => {
    await expect(loadJson('http://localhost:1/', (value) => value)).rejects.toMatchObject({
      code: 'internal',
      message: 'The server cannot be reached.',
    })
  })

  it('throws as it is where it was called off', async () => {
    await expect(load('200/{}', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })
})
