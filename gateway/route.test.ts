import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { answerJson } from './answer.ts'
import { createHttpServer } from './http_server.ts'
import { MAX_BODY_BYTES } from './limit_body.ts'
import { type Handler, routeRequests } from './route.ts'
import { type Sending, send } from './testing/send.ts'

/** Says what came of a request on its way. */
const echo: Handler = async (request, response) => {
  const { method, url, headers } = request
  answerJson(response, 200, { method, url, headers, body: await text(request) })
}

const server = createHttpServer()
const sendHere = (sending: Partial<Sending>) =>
  send({ port: (server.address() as AddressInfo).port, path: '/api/settings', type: 'application/json', ...sending })

beforeAll(async () => {
  const route = routeRequests({
    door: { path: '/door', handle: echo },
    own: {},
    next: echo,
    holdfastUrl: 'https://holdfast.example.com',
  })
  server.on('request', route).on('checkContinue', route)
  await once(server.listen(0), 'listening')
})
afterAll(() => void server.close())

const spaces = (bytes: number): Readable =>
  Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= 65_536) yield Buffer.alloc(Math.min(left, 65_536), 0x20)
    })(),
  )

describe('a body on its way to the pages', () => {
  it('comes through whole, however it is sent', async () => {
    for (const body of ['{"a": 1}', Readable.from(['{"a"', ': 1}'])]) {
      expect(await sendHere({ body })).toMatchObject({
        status: 200,
        body: { method: 'POST', url: '/api/settings', headers: { 'content-length': '8' }, body: '{"a": 1}' },
      })
    }
    const largest = await sendHere({ body: spaces(MAX_BODY_BYTES) })
    expect(largest.body.body).toHaveLength(MAX_BODY_BYTES)
  })

  it.each([
    ['of an announced length', () => Buffer.alloc(MAX_BODY_BYTES + 1)],
    ['in chunks', () => spaces(MAX_BODY_BYTES + 1)],
    ['in chunks without end', () => spaces(1_000 * MAX_BODY_BYTES)],
  ])('is refused where it is too large: %s', async (_, body) => {
    expect(await sendHere({ body: body() })).toMatchObject({
      status: 413,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'too_large', detail: 'a body has at most 256 KiB' },
    })
  })

  it('is refused before it is asked for', async () => {
    const asked = new EventEmitter()
    asked.once('continue', () => asked.emit('error', new Error('the body was asked for')))
    const headers = { expect: '100-continue', 'content-length': MAX_BODY_BYTES + 1 }
    expect(await sendHere({ headers, asked, body: spaces(MAX_BODY_BYTES + 1) })).toMatchObject({ status: 413 })
  })

  it('is the event door’s own concern there', async () => {
    expect((await sendHere({ path: '/door', body: spaces(2 * MAX_BODY_BYTES) })).status).toBe(200)
  })

  it('that is broken off harms nobody', async () => {
    const body = new PassThrough()
    body.write('{')
    server.once('request', (request) => request.socket.destroy())
    await expect(sendHere({ body })).rejects.toThrow()
    expect((await sendHere({ body: '{}' })).status).toBe(200)
  })
})

describe('a request on its way to the pages', () => {
  it.each([
    ['GET', '/conversations/%E0%A4%A'],
    ['GET', '/%'],
    ['OPTIONS', '*'],
  ])('is refused where it has no path: %s %s', async (method, path) => {
    expect(await sendHere({ method, path })).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })

  it.each([
    ['http://holdfast.example.com/api/settings?a=1', '/api/settings?a=1'],
    ['HTTPS://elsewhere.example/', '/'],
    ['http://holdfast.example.com', '/'],
    ['http://holdfast.example.com?a=1', '/?a=1'],
  ])('may name the server too: %s', async (path, url) => {
    expect(await sendHere({ method: 'GET', path })).toMatchObject({ status: 200, body: { url } })
  })

  it('gets a policy of its own for what its page may run, whatever it brings itself', async () => {
    const headers = { 'content-security-policy': "script-src 'nonce-chosen'" }
    const answers = await Promise.all([1, 2].map(() => sendHere({ method: 'GET', headers })))
    const policies = answers.map(({ headers }) => headers['content-security-policy'] ?? '')
    for (const [i, policy] of policies.entries()) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==';/)
      expect(policy).toContain("connect-src 'self' wss://holdfast.example.com/socket.io/ ws://")
      expect(answers[i]?.body).toMatchObject({ headers: { 'content-security-policy': policy } })
    }
    expect(policies[0]).not.toBe(policies[1])
  })

  it('is refused where its method is one that no page has', async () => {
    const answer = await sendHere({ method: 'PROPFIND' })
    expect(answer).toMatchObject({ status: 405, headers: { allow: expect.stringContaining('PATCH') } })
  })

  it('is answered with the wish to come by https alone, where that is how people come', async () => {
    for (const path of ['/door', '/', '/%']) {
      const { headers } = await sendHere({ path, body: '{}' })
      expect(headers['strict-transport-security']).toBe('max-age=31536000')
    }
  })

  it('says from where it comes, whatever its sender says', async () => {
    const headers = { [CLIENT_ADDRESS_HEADER]: '192.0.2.66', 'x-forwarded-for': '192.0.2.66, 198.51.100.1' }
    const answers = [await sendHere({ headers, body: '{}' }), await sendHere({ headers, body: Readable.from(['{}']) })]
    for (const { body } of answers) expect(body.headers).toMatchObject({ [CLIENT_ADDRESS_HEADER]: '198.51.100.1' })
  })
})
