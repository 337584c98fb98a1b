import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type Namespace, Server, type Socket } from 'socket.io'
import type { Scope } from '#core/access/scopes.ts'
import type { ServerToClientEvents } from '#core/live/kinds.ts'
import { LIVE_NAMESPACE, LIVE_PATH } from '#core/live/messages.ts'
import { isOwnOrigin } from '#server/access/own_origin.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'

type Nothing = Record<string, never>
interface SocketData {
  workspaceId: number
  /** Those that its kinds of messages ask for, and that it has. */
  scopes: readonly Scope[]
}

export type LiveNamespace = Namespace<Nothing, ServerToClientEvents, Nothing, SocketData>
export type LiveSocket = Socket<Nothing, ServerToClientEvents, Nothing, SocketData>
export type LiveServer = Server<Nothing, ServerToClientEvents, Nothing, SocketData>

/** Clients say nothing beyond their handshake. */
const MAX_CLIENT_MESSAGE_BYTES = 10_000

/**
 * @returns a Socket.IO server on the HTTP server: WebSocket alone and no deflate, which is several times slower than
 * sending. Connection state recovery stays off: after a break a client loads a snapshot, and is authorised again.
 */
export function createLiveServer(http: HttpServer): LiveServer {
  const io: LiveServer = new Server(http, {
    path: LIVE_PATH,
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_CLIENT_MESSAGE_BYTES,
    allowRequest: (request, answer) => answer(null, mayConnect(request)),
  })
  // Nobody has any business in the default namespace.
  io.use((_, next) => next(new Error('not_found')))
  return io
}

/** @returns the namespace that deltas go out in. */
export const liveNamespaceOf = (io: LiveServer): LiveNamespace => io.of(LIVE_NAMESPACE)

/** A WebSocket is not bound by the same-origin policy: a page of another site is told apart by its Origin alone. */
function mayConnect(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  return origin === undefined || isOwnOrigin(origin, host ?? null, getEnvironment().HOLDFAST_URL)
}

/** @returns the room of those of a workspace's sockets that may hear what this scope lets hear. */
export const roomOf = (workspaceId: number, scope: Scope): string => `workspace:${workspaceId}:${scope}`
