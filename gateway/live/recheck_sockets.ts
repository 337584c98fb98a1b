import { log } from '#server/platform/log/log.ts'
import type { LiveSocket } from './live_server.ts'

/** Two of these are within the 30 seconds after which a revoked session or key hears nothing more. */
export const RECHECK_EVERY_MS = 12_000
const AT_ONCE = 4

type Checked = Pick<LiveSocket, 'disconnect'>

/** Disconnects the sockets whose session or key was revoked, or may hear something else by now. */
export async function recheckSockets<S extends Checked>(
  sockets: Iterable<S>,
  isAllowed: (socket: S) => Promise<boolean>,
): Promise<void> {
  const waiting = [...sockets]
  const checkNext = async (): Promise<void> => {
    for (let socket = waiting.pop(); socket; socket = waiting.pop()) await recheck(socket, isAllowed)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext))
}

async function recheck<S extends Checked>(socket: S, isAllowed: (socket: S) => Promise<boolean>): Promise<void> {
  try {
    if (!(await isAllowed(socket))) socket.disconnect(true)
  } catch (error) {
    // A database that is down for a moment must not empty every screen.
    log.debug({ err: error }, 'a socket could not be checked again')
  }
}
