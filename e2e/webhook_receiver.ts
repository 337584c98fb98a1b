import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Received {
  headers: Record<string, string>
  body: string
}

/** What a receiver says to what was posted to it. */
export type Answer = (body: string) => { status: number; text: string }

export interface WebhookReceiver {
  url: string
  /** What was posted to it, the oldest first. */
  got: Received[]
  close: () => void
}

const takesAll: Answer = () => ({ status: 200, text: 'taken' })

/** @returns a receiver of webhooks on this machine, which the server of the journeys may reach; it takes whatever comes, unless it is told what to answer. */
export async function startWebhookReceiver(answer = takesAll): Promise<WebhookReceiver> {
  const got: Received[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    got.push({ headers, body })
    const said = answer(body)
    response.writeHead(said.status).end(said.text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/of-the-journeys`
  return { url, got, close: () => server.close().closeAllConnections() }
}
