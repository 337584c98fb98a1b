import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LIVE_NAMESPACE, LIVE_PATH } from '#core/live/messages.ts'
import { dialGateway } from './dial_gateway.ts'

const http = createServer()
const gateway = new Server(http, { path: LIVE_PATH })
const greeted = new Promise<Socket>((resolve) => gateway.of(LIVE_NAMESPACE).on('connection', resolve))

beforeEach(async () => {
  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve))
  // Where a page came from.
  vi.stubGlobal('location', new URL(`http://localhost:${(http.address() as AddressInfo).port}/w/acme`))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await gateway.close()
})

it('reaches the gateway that the page came from, by a web socket at once, and finds it again within a second', async () => {
  const socket = dialGateway()
  const heard = new Promise((resolve) => socket.onAny((kind, message) => resolve([kind, message])))
  const lost = new Promise<never>((_, reject) => socket.on('connect_error', () => reject(new Error('nobody is there'))))
  const other = await Promise.race([greeted, lost])
  expect(other.conn.transport.name).toBe('websocket')
  other.emit('hello', { sequence: 7 })
  expect(await heard).toEqual(['hello', { sequence: 7 }])
  const { io } = Object(socket)
  expect([io.reconnection(), io.reconnectionDelay(), io.reconnectionDelayMax()]).toEqual([true, 250, 1_000])
  expect([io.randomizationFactor(), io.timeout()]).toEqual([0.3, 3_000])
  socket.disconnect()
})
