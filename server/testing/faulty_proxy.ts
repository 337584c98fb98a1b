import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { SlowFlow, type Slowness } from './slow_flow.ts'

/** A way to a service that can be slow or go silent, as a stopped process, a lost route or a forgetful firewall does: nothing is ever closed. */
export interface FaultyProxy {
  /** The service's address, by this way. */
  url: string
  /** Everything stands still, new connections too, until `goOn`; nothing is lost. */
  hang(): void
  goOn(): void
  /** What is open now never says anything again; new connections are well. */
  loseOpen(): void
  /** Each direction of each connection is slow, new connections too; without: as fast as can be. */
  slowDown(slowness?: Slowness): void
  close(): Promise<void>
}

interface Way {
  near: Socket
  far: Socket
  flows: SlowFlow[]
  isLost: boolean
}

/** @returns a way to the service at `address` (a URL with a port), open until it is closed. */
export async function openFaultyProxy(address: string): Promise<FaultyProxy> {
  const url = new URL(address)
  const target = { host: url.hostname, port: Number(url.port), allowHalfOpen: true }
  const ways = new Set<Way>()
  let isHanging = false
  let slowness: Slowness | undefined
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect(target)
    const way = { near, far, flows: [new SlowFlow(near, far), new SlowFlow(far, near)], isLost: false }
    ways.add(way)
    for (const socket of [near, far]) socket.on('error', () => undefined).once('close', () => end(way))
    for (const flow of way.flows) flow.slowness = slowness
    if (isHanging) hold(way)
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
      for (const way of ways) hold(way)
    },
    goOn() {
      isHanging = false
      for (const { flows, isLost } of ways) if (!isLost) for (const flow of flows) flow.release()
    },
    loseOpen() {
      for (const way of ways) {
        way.isLost = true
        hold(way)
      }
    },
    slowDown(wanted) {
      slowness = wanted
      for (const flow of [...ways].flatMap(({ flows }) => flows)) flow.slowness = wanted
    },
    async close() {
      for (const way of ways) end(way)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function hold({ flows }: Way): void {
  for (const flow of flows) flow.hold()
}
