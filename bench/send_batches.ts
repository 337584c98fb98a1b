import { Pool } from 'undici'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'

export const EVENT = 'application/cloudevents+json'
const BATCH = 'application/cloudevents-batch+json'

export interface Door {
  address: string
  key: string
}

/**
 * @returns a function that posts one body and resolves once the door has taken all of it. By undici, the client inside Node's
 * own `fetch`: `node:http` would take more of a shared core for each request than the door that is measured.
 */
export function openSender(
  { address, key }: Door,
  connections: number,
): { post(body: Buffer, type?: string): Promise<void>; close(): void } {
  const pool = new Pool(address, { connections })
  const authorization = `Bearer ${key}`
  const post = async (body: Buffer, type = BATCH): Promise<void> => {
    const headers = { authorization, 'content-type': type }
    const answer = await pool.request({ path: '/api/v1/events', method: 'POST', headers, body })
    await answer.body.dump()
    if (answer.statusCode !== 202) throw new Error(`the door answered ${answer.statusCode}`)
  }
  return { post, close: () => void pool.destroy() }
}

/** @returns the bodies of requests with `size` events each. */
export function bodiesOf(events: readonly CloudEvent[], size: number): Buffer[] {
  if (size === 1) return events.map((event) => Buffer.from(JSON.stringify(event)))
  return Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
    Buffer.from(JSON.stringify(events.slice(index * size, (index + 1) * size))),
  )
}

/** Sends all bodies as fast as they are taken, over this many connections. */
export async function sendAll(door: Door, bodies: readonly Buffer[], size: number, connections: number): Promise<void> {
  const sender = openSender(door, connections)
  const rest = bodies.values()
  const sendSome = async (): Promise<void> => {
    for (const body of rest) await sender.post(body, size === 1 ? EVENT : BATCH)
  }
  await Promise.all(Array.from({ length: connections }, sendSome)).finally(sender.close)
}
