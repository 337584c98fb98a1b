import { slowSocketsDropped } from '#server/platform/metrics/live_metrics.ts'

/** Half a minute of deltas. Socket.IO itself would keep everything for a client that never reads. */
export const MAX_BUFFERED_PACKETS = 128
export const MAX_BUFFERED_BYTES = 4 * 1024 * 1024

/** What is needed of a socket of Socket.IO. */
interface DroppableSocket {
  conn: {
    on(event: 'packetCreate', listener: (packet: { data?: unknown }) => void): unknown
    on(event: 'flush', listener: () => void): unknown
  }
  request: { socket: { destroy(): unknown } }
}

/** Cuts the socket off once it does not read what it was sent; its client comes back to a fresh snapshot. */
export function dropWhenSlow(socket: DroppableSocket): void {
  let packets = 0
  let bytes = 0
  socket.conn.on('packetCreate', ({ data }) => {
    packets += 1
    bytes += typeof data === 'string' ? data.length : 0
    if (packets <= MAX_BUFFERED_PACKETS && bytes <= MAX_BUFFERED_BYTES) return
    packets = Number.NEGATIVE_INFINITY
    slowSocketsDropped.inc()
    // Closing politely would wait for the buffer to empty, which is just what does not happen.
    socket.request.socket.destroy()
  })
  // The buffer is handed to the connection only when that has sent all it was given before.
  socket.conn.on('flush', () => {
    packets = Math.min(packets, 0)
    bytes = 0
  })
}
