import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FaultyProxy, openFaultyProxy } from './faulty_proxy.ts'

let echo: Server
let proxy: FaultyProxy
const clients: Socket[] = []

beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1')
  await once(echo, 'listening')
  proxy = await openFaultyProxy(`redis://127.0.0.1:${(echo.address() as AddressInfo).port}`)
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await proxy.close()
  echo.close()
})

function open(): Socket {
  const client = connect(Number(new URL(proxy.url).port), '127.0.0.1').on('error', () => undefined)
  clients.push(client)
  return client
}

/** @returns the milliseconds until as many bytes came back. */
async function askFor(client: Socket, text: string): Promise<number> {
  const askedAt = performance.now()
  client.write(text)
  for (let missing = text.length; missing > 0; ) missing -= ((await once(client, 'data')) as [Buffer])[0].length
  return performance.now() - askedAt
}

/** What a connection that works would have answered long before. */
const hearsNothing = async (client: Socket): Promise<void> => {
  client.removeAllListeners('data')
  let heard = false
  client.once('data', () => {
    heard = true
  })
  await askFor(connectTo(echo), 'x'.repeat(100_000))
  expect(heard).toBe(false)
}

function connectTo(server: Server): Socket {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  clients.push(client)
  return client
}

it('passes everything on, in order', async () => {
  const client = open()
  const text = Array.from({ length: 50_000 }, (_, number) => number).join(' ')
  const heard: Buffer[] = []
  client.on('data', (data) => heard.push(data))
  client.end(text)
  await once(client, 'close')
  expect(Buffer.concat(heard).equals(Buffer.from(text))).toBe(true)
})

it('stands still until it goes on, and has lost nothing then', async () => {
  const early = open()
  await askFor(early, 'a')
  proxy.hang()
  const late = open()
  early.write('b')
  late.write('c')
  await hearsNothing(early)
  await hearsNothing(late)
  const answers = Promise.all([once(early, 'data'), once(late, 'data')])
  proxy.goOn()
  expect((await answers).map(([data]) => String(data))).toEqual(['b', 'c'])
})

it('stands still with what is slowly on its way too', async () => {
  const connected = once(echo, 'connection')
  const client = open()
  const [service] = (await connected) as [Socket]
  await askFor(client, 'a')
  proxy.slowDown({ delayMs: 30, bytesPerSecond: 1e9 })
  client.write('b')
  await once(service, 'data')
  // The answer is read by the proxy by now, and not passed on yet.
  await askFor(connectTo(echo), 'c')
  proxy.hang()
  const slow = await openFaultyProxy(`redis://127.0.0.1:${(echo.address() as AddressInfo).port}`)
  slow.slowDown({ delayMs: 40, bytesPerSecond: 1e9 })
  let heard = ''
  client.on('data', (data) => {
    heard += data
  })
  await askFor(connect(Number(new URL(slow.url).port), '127.0.0.1'), 'd')
  expect(heard).toBe('')
  proxy.goOn()
  await once(client, 'data')
  expect(heard).toBe('b')
  await slow.close()
})

it('loses what is open for good, and nothing else', async () => {
  const lost = open()
  await askFor(lost, 'a')
  proxy.loseOpen()
  lost.write('b')
  await hearsNothing(lost)
  await askFor(open(), 'c')
  proxy.hang()
  proxy.goOn()
  await hearsNothing(lost)
})

it('is slow in both directions until it is told to be fast', async () => {
  const client = open()
  await askFor(client, 'a')
  proxy.slowDown({ delayMs: 40, bytesPerSecond: 1e9 })
  expect(await askFor(client, 'b')).toBeGreaterThanOrEqual(79)
  proxy.slowDown({ delayMs: 0, bytesPerSecond: 100_000 })
  expect(await askFor(open(), 'c'.repeat(5_000))).toBeGreaterThanOrEqual(50)
  proxy.slowDown()
  expect(await askFor(client, 'd'.repeat(5_000))).toBeLessThan(50)
})
