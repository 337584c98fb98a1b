import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { bodiesOf, sendAll } from '../send_batches.ts'
import type { Fault } from './harness/fault.ts'
import type { Ground } from './harness/ground.ts'
import { verdictOf } from './harness/outcome.ts'

const CONNECTIONS = 94
const BODY_BYTES = 4 * 1024 * 1024
const OTHERS = 20
const EVERY_MS = 250

/** One workspace begins large bodies over many connections and hardly goes on; another one's events are taken all the same. */
export const SLOW_UPLOADS: Fault = {
  name: 'slow uploads',
  run: async (ground) => {
    const [slow, other] = [await ground.found('slow-uploads'), await ground.found('beside-slow-uploads')]
    const sockets = Array.from({ length: CONNECTIONS }, () => begin(ground, slow.key))
    let taken = 0
    try {
      await delay(1_000)
      for (let number = 0; number < OTHERS; number++, await delay(EVERY_MS)) {
        const origin = { id: `${number}`, source: '/faults', subject: `${number}`, at: Date.now() }
        const bodies = bodiesOf([cloudEvent('conversation.started', origin, { handler: 'ai' })], 1)
        await sendAll({ address: ground.address, key: other.key }, bodies, 1, 1).then(
          () => taken++,
          () => undefined,
        )
      }
    } finally {
      for (const socket of sockets) socket.destroy()
    }
    return {
      fault: `${CONNECTIONS} slow uploads of another workspace`,
      expected: `all ${OTHERS} events of this one are taken`,
      seen: `${taken} taken`,
      lost: null,
      doubled: null,
      verdict: verdictOf(taken === OTHERS, null, null),
    }
  },
}

/** Sends most of a body at once, and then nothing. */
function begin({ address }: Ground, key: string): Socket {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  socket.resume()
  const head = ['POST /api/v1/events HTTP/1.1', `host: ${hostname}`, `authorization: Bearer ${key}`]
  socket.write([...head, 'content-type: application/x-ndjson', `content-length: ${BODY_BYTES}`, '', ''].join('\r\n'))
  socket.write(Buffer.alloc(BODY_BYTES / 2, ' '))
  return socket
}
