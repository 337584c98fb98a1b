import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Longest that a request in hand may take once the process is asked to end. */
const DRAIN_MS = 10_000

export interface Drain {
  /** Stops accepting, waits for the requests in hand to be answered, then closes every connection. */
  close(): Promise<void>
}

/** Watches the requests of a server, so that it can be closed without cutting one off. */
export function watchRequests(server: Server): Drain {
  const inHand = new Set<ServerResponse>()
  let closing = false
  let onEmpty = () => {}
  const watch = (_request: IncomingMessage, response: ServerResponse) => {
    if (closing) response.setHeader('Connection', 'close')
    inHand.add(response)
    response.once('close', () => {
      inHand.delete(response)
      if (inHand.size === 0) onEmpty()
    })
  }
  server.on('request', watch).on('checkContinue', watch)
  return {
    async close() {
      closing = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, DRAIN_MS)
        onEmpty = () => {
          clearTimeout(timer)
          resolve()
        }
        if (inHand.size === 0) onEmpty()
      })
      server.closeAllConnections()
      await closed
    },
  }
}
