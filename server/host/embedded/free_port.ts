import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below what the kernel hands to outgoing connections: those could take a port while its service restarts. */
const FIRST = 20_000
const LAST = 29_999
const ATTEMPTS = 100

/** @returns a port that is free on this machine's loopback address. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isPortFree(port)) return port
  }
  throw new Error(`No port from ${FIRST} to ${LAST} is free`)
}

/** @returns whether a server could listen on the port of the loopback address now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
