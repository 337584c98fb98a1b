import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/**
 * Puts this file's Redis as far away as a busy machine does: each answer arrives later, and in order. To be called before the
 * first connection, since it changes REDIS_URL.
 * @returns what brings it near again.
 */
export async function moveRedisAway(delayMs: number): Promise<() => Promise<void>> {
  const url = new URL(process.env.REDIS_URL ?? '')
  const target = { host: url.hostname, port: Number(url.port) }
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket
        .on('error', () => undefined)
        .once('close', () => {
          for (const each of [near, far]) each.destroy()
        })
    }
    near.pipe(far)
    far.on('data', (data) => setTimeout(() => near.write(data), delayMs))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const near = process.env.REDIS_URL
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  process.env.REDIS_URL = url.href
  return async () => {
    process.env.REDIS_URL = near
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}
