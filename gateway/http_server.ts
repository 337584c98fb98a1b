import { createServer, type Server } from 'node:http'
import { cutStalled } from './cut_stalled.ts'

/** Someone who sends a header byte by byte is gone after this; a body of 8 MiB may take a slow line longer. */
const HEADERS_MS = 10_000
const REQUEST_MS = 60_000
/** Longer than the idle time of common load balancers, so that they close first and never meet a closed connection. */
const KEEP_ALIVE_MS = 75_000
const CHECK_EVERY_MS = 2_000
/** An answer of megabytes of which nobody reads a byte for so long only takes memory; a slow reader gets on. */
const STALL_MS = 30_000

/**
 * @param stallMs how long nothing may move on a connection while something is to be sent on it.
 * @returns an HTTP server that holds no connection open for someone who does not get on with it.
 */
export function createHttpServer(stallMs = STALL_MS): Server {
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: CHECK_EVERY_MS,
    noDelay: true,
  })
  // Who is still sending a body when a request was answered, or never asks anything, times out above.
  server.maxHeadersCount = 100
  cutStalled(server, stallMs)
  return server
}
