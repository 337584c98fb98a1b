import { log } from '#server/platform/log/log.ts'
import { isStillAuthorised } from './authorise_socket.ts'
import type { LiveNamespace, LiveSocket } from './live_server.ts'

/** Two of these are within the 30 seconds after which a revoked session or key hears nothing more. */
export const RECHECK_EVERY_MS = 12_000
const AT_ONCE = 4

/** Disconnects the sockets whose session or key was revoked, or belongs to another workspace by now. */
export async function recheckSockets(namespace: LiveNamespace): Promise<void> {
  const waiting = [...namespace.sockets.values()]
  const checkNext = async (): Promise<void> => {
    for (let socket = waiting.pop(); socket; socket = waiting.pop()) await recheck(socket)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext))
}

async function recheck(socket: LiveSocket): Promise<void> {
  try {
    if (!(await isStillAuthorised(socket))) socket.disconnect(true)
  } catch (error) {
    // A database that is down for a moment must not empty every screen.
    log.debug({ err: error }, 'a socket could not be checked again')
  }
}
