import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { networksOf } from './refused_address.ts'
import { type Reach, sendOutside } from './send_outside.ts'

const SENT = { headers: { 'content-type': 'application/json' }, body: '{"a":"ä"}' }
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const reach = (change: Partial<Reach> = {}): Reach => ({
  allowed: networksOf(['127.0.0.0/8']),
  resolve: () => Promise.reject(new Error('no name is to be looked up')),
  maxMs: 300,
  ...change,
})
const closed = (...addresses: string[]) =>
  reach({
    allowed: networksOf([]),
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  })

describe('what a user named', () => {
  it('gets the body, and its status and the beginning of its words come back', async () => {
    let got = ''
    const url = await listen((request, response) => {
      request.on('data', (part) => {
        got += part
      })
      request.on('end', () => response.writeHead(429, { 'retry-after': '7' }).end('x'.repeat(10_000)))
    })
    const answer = await sendOutside(url, SENT, reach())
    expect(got).toBe(SENT.body)
    expect(answer).toEqual({ status: 429, retryAfter: '7', text: 'x'.repeat(4_096) })
  })

  it.each([
    ['loopback', 'https://127.0.0.1/'],
    ['decimal', 'https://2130706433/'],
    ['octal', 'https://0177.0.0.1/'],
    ['hex', 'https://0x7f000001/'],
    ['short', 'https://127.1/'],
    ['IPv6', 'https://[::1]/'],
    ['IPv4 mapped', 'https://[::ffff:127.0.0.1]/'],
    ['link-local', 'https://169.254.169.254/latest/meta-data'],
    ['full-width digits', 'https://１２７.0.0.1/'],
  ])('is not reached by an address that is refused: %s', async (_, url) => {
    await expect(sendOutside(url, SENT, closed('8.8.8.8'))).rejects.toThrow('not public')
  })

  it.each([
    ['a name of a private address', ['10.0.0.1']],
    ['one of several', ['8.8.8.8', '127.0.0.1']],
    ['IPv6', ['::1']],
    ['nothing', []],
  ])('is not reached by a name that means %s', async (_, addresses) => {
    await expect(sendOutside('https://receiver.example/', SENT, closed(...addresses))).rejects.toThrow('not public')
  })

  it('is connected to by what was checked, though the name means something else a moment later', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']]
    const asked: string[] = []
    const resolve = async () => (answers[asked.push('') - 1] ?? []).map((address) => ({ address, family: 4 }))
    // 8.8.8.8 cannot be reached by this test: it fails there, and is not looked up again.
    await expect(sendOutside('https://rebinds.example:1/', SENT, { ...closed(), resolve })).rejects.toThrow()
    expect(asked).toHaveLength(1)
  })

  it('is followed nowhere', async () => {
    let asked = 0
    const url = await listen((_, response) => {
      asked++
      response.writeHead(307, { location: '/other' }).end()
    })
    expect((await sendOutside(url, SENT, reach())).status).toBe(307)
    expect(asked).toBe(1)
  })

  it('is not waited for longer than allowed', async () => {
    const url = await listen(() => {})
    await expect(sendOutside(url, SENT, reach())).rejects.toThrow('nothing was answered within')
  })

  it('has answered once its status is known, however slowly the rest comes', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200).write('beg')
    })
    expect(await sendOutside(url, SENT, reach())).toMatchObject({ status: 200, text: 'beg' })
  })

  it('is reached by name in an allowed network', async () => {
    const url = await listen((_, response) => void response.end('ok'))
    const named = url.replace('127.0.0.1', 'receiver.example')
    const found = reach({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    expect(await sendOutside(named, SENT, found)).toMatchObject({ status: 200, text: 'ok' })
  })

  it('is reached without encryption in allowed networks alone', async () => {
    await expect(sendOutside('http://receiver.example/', SENT, closed('8.8.8.8'))).rejects.toThrow('only https')
    await expect(sendOutside('ftp://127.0.0.1/', SENT, reach())).rejects.toThrow('only https')
  })
})
