import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Received {
  headers: Record<string, string>
  body: string
}

export interface WebhookReceiver {
  url: string
  /** What was posted to it, the oldest first. */
  got: Received[]
  close: () => void
}

/** @returns a receiver of webhooks on this machine, which the server of the journeys may reach; it takes whatever comes. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const got: Received[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    got.push({ headers, body })
    response.end('taken')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/of-the-journeys`
  return { url, got, close: () => server.close().closeAllConnections() }
}
