import type { Server, Socket } from 'node:net'

const LOOKS = 6

/** How far a connection is with what it has to send. */
interface Progress {
  sentBytes: number
  leftBytes: number
  /** How many looks found it just so. */
  looks: number
}

/**
 * Cuts connections off on which something is to be sent and nothing of it moves. Node's own timeout of a socket starts anew with
 * every byte that comes, and who reads nothing may well go on sending. Time is counted in looks: while this process itself
 * stood still, nobody was slow.
 * @param stallMs how long nothing may move.
 */
export function cutStalled(server: Server, stallMs: number): void {
  const open = new Map<Socket, Progress>()
  server.on('connection', (socket: Socket) => {
    open.set(socket, { sentBytes: 0, leftBytes: 0, looks: 0 })
    socket.once('close', () => open.delete(socket))
  })
  const look = (): void => {
    for (const [socket, before] of open) {
      const now = progressOf(socket)
      const hasMoved = now.leftBytes === 0 || now.sentBytes !== before.sentBytes || now.leftBytes !== before.leftBytes
      open.set(socket, { ...now, looks: hasMoved ? 0 : before.looks + 1 })
      if (!hasMoved && before.looks + 1 >= LOOKS) socket.destroy()
    }
  }
  const looking = setInterval(look, stallMs / LOOKS).unref()
  server.once('close', () => clearInterval(looking))
}

/** Of one large write the kernel takes a part at a time, which Node itself tells nowhere else. */
function progressOf(socket: Socket): Omit<Progress, 'looks'> {
  const handle: unknown = Reflect.get(socket, '_handle')
  const inKernelsQueue = typeof handle === 'object' && handle !== null ? Reflect.get(handle, 'writeQueueSize') : 0
  return { sentBytes: socket.bytesWritten - socket.writableLength - Number(inKernelsQueue), leftBytes: socket.writableLength }
}
