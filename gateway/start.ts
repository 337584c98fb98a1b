import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { LIVE_PATH } from '#core/live/messages.ts'
import { measureProcess } from '#server/health/render_metrics.ts'
import { flushAccepted } from '#server/ingestion/accepted_events.ts'
import { flushRefusals } from '#server/ingestion/door_refusals.ts'
import { flushDeliveries } from '#server/ingestion/take_in_events.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'
import { noteOwnPort } from '#server/platform/config/own_port.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { handleEvents } from './door/handle_events.ts'
import { watchRequests } from './drain.ts'
import { handleHealthz, handleMetrics, handleReadyz } from './health/handle_health.ts'
import { createHttpServer } from './http_server.ts'
import { startLive } from './live/start_live.ts'
import { handleOpenApi } from './openapi/handle_openapi.ts'
import { type Handler, pathOf, routeRequests } from './route.ts'

export interface WebOptions {
  /** 0 takes a free one. */
  port: number
  /** Everything that is not the gateway's: Next's request handler. */
  handleNext: Handler
  /** Other upgrades than the live socket's, e.g. Next's hot reload; refused where not given. */
  handleUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown
}

export interface Web {
  /** Where it answers on this machine, e.g. `http://localhost:3000`. */
  address: string
  /** Stops accepting, answers what is in hand, closes sockets. Connections to Redis and Postgres stay with the process. */
  close(): Promise<void>
}

/** Time given to Redis at the start, so that the first request does not meet a connection that is still being made. */
const REDIS_START_MS = 2_000

/** Starts the web process's one server: event door, live socket, health, metrics, OpenAPI, and Next behind them. */
export async function startWeb({ port, handleNext, handleUpgrade }: WebOptions): Promise<Web> {
  measureProcess()
  await dialRedis()
  const server = createHttpServer()
  const drain = watchRequests(server)
  const route = routeRequests({
    door: { path: '/api/v1/events', handle: handleEvents },
    own: { '/healthz': handleHealthz, '/readyz': handleReadyz, '/metrics': handleMetrics, '/api/openapi.json': handleOpenApi },
    next: handleNext,
    holdfastUrl: getEnvironment().HOLDFAST_URL,
  })
  server.on('request', route).on('checkContinue', route)
  const live = startLive(server)
  routeUpgrades(server, handleUpgrade)
  try {
    await once(server.listen(port), 'listening')
  } catch (error) {
    live.close()
    throw error
  }
  const own = (server.address() as AddressInfo).port
  noteOwnPort(own)
  return {
    address: `http://localhost:${own}`,
    async close() {
      live.close()
      flushDeliveries()
      await drain.close()
      await Promise.all([flushRefusals(), flushAccepted()])
    },
  }
}

function routeUpgrades(server: Server, handleUpgrade: WebOptions['handleUpgrade']): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(request.url).startsWith(`${LIVE_PATH}/`)) return
    if (handleUpgrade) handleUpgrade(request, socket, head)
    else refuseUpgrade(socket)
  })
}

/** Such a socket is no longer the server's: nobody else hears its errors, or closes it where its client does not. */
function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => undefined).resume()
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
}

async function dialRedis(): Promise<void> {
  const redis = getProducerRedis()
  if (redis.status === 'ready') return
  // Without Redis the server starts all the same: pages and health answer, the door says 503.
  await once(redis, 'ready', { signal: AbortSignal.timeout(REDIS_START_MS) }).catch(() => undefined)
}
