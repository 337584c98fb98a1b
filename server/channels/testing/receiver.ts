import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: Record<string, string>
  text: string
}

/** What a receiver does: a status with headers, or nothing but hang up. */
export interface Answer {
  status: number
  headers?: Record<string, string>
}

/** A receiver of webhooks on this machine. */
export interface Receiver {
  url: string
  got: Received[]
  /** What it answers from now on; null: it hangs up; silence: it keeps what it got, and says nothing. */
  answers: Answer | 'silence' | null
  /** Lets go of whoever waits for an answer. */
  hangUp: () => void
  close: () => void
}

/** @returns a receiver that keeps what it gets. */
export async function startReceiver(): Promise<Receiver> {
  const got: Received[] = []
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    got.push({ headers: plain(request.headers), text: Buffer.concat(parts).toString('utf8') })
    const { answers } = receiver
    if (answers === 'silence') return
    if (answers) response.writeHead(answers.status, answers.headers).end('said')
    else response.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/abcdefghijklmnop`
  const hangUp = () => server.closeAllConnections()
  const close = () => server.close().closeAllConnections()
  const receiver: Receiver = { url, got, answers: { status: 200 }, hangUp, close }
  return receiver
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
