import { io } from 'socket.io-client'
import { LIVE_NAMESPACE, LIVE_PATH } from '#core/live/messages.ts'
import type { LiveSocket } from './connection.ts'

/** A restarted gateway must be found within a second or two. */
const RECONNECT = { reconnectionDelay: 250, reconnectionDelayMax: 1_000, randomizationFactor: 0.3, timeout: 3_000 }

/** @returns a socket to the gateway that this page came from; the session's cookie goes with it. */
export const dialGateway = (): LiveSocket => io(LIVE_NAMESPACE, { path: LIVE_PATH, transports: ['websocket'], ...RECONNECT })
