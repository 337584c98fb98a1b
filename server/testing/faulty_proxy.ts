import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a service that can go silent, as a stopped process, a lost route or a forgetful firewall does: nothing is ever closed. */
export interface FaultyProxy {
  /** The service's address, by this way. */
  url: string
  /** Everything stands still, new connections too, until `goOn`; nothing is lost. */
  hang(): void
  goOn(): void
  /** What is open now never says anything again; new connections are well. */
  loseOpen(): void
  close(): Promise<void>
}

interface Way {
  near: Socket
  far: Socket
  isLost: boolean
}

/** @returns a way to the service at `address` (a URL with a port), open until it is closed. */
export async function openFaultyProxy(address: string): Promise<FaultyProxy> {
  const url = new URL(address)
  const target = { host: url.hostname, port: Number(url.port) }
  const ways = new Set<Way>()
  let isHanging = false
  const server = createServer((near) => {
    const way = { near, far: connect(target), isLost: false }
    ways.add(way)
    for (const socket of [way.near, way.far]) socket.on('error', () => undefined).once('close', () => end(way))
    if (!isHanging) join(way)
  })
  const end = (way: Way): void => {
    ways.delete(way)
    for (const socket of [way.near, way.far]) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    hang() {
      isHanging = true
      for (const way of ways) part(way)
    },
    goOn() {
      if (!isHanging) return
      isHanging = false
      for (const way of ways) if (!way.isLost) join(way)
    },
    loseOpen() {
      for (const way of ways) {
        way.isLost = true
        part(way)
      }
    },
    async close() {
      for (const way of ways) end(way)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function join({ near, far }: Way): void {
  near.pipe(far)
  far.pipe(near)
}

function part({ near, far }: Way): void {
  near.unpipe(far).pause()
  far.unpipe(near).pause()
}
