import { readStanding } from '#server/ingestion/read_standing.ts'
import { log } from '#server/platform/log/log.ts'
import { openSockets } from '#server/platform/metrics/live_metrics.ts'
import { dropWhenSlow } from './drop_slow.ts'
import { LiveRoom } from './live_room.ts'
import { type LiveNamespace, type LiveSocket, roomOf } from './live_server.ts'

/** The workspaces that have sockets open on this node; the others cost nothing. */
export class LiveRooms {
  private readonly rooms = new Map<number, LiveRoom>()
  private readonly namespace: LiveNamespace

  constructor(namespace: LiveNamespace) {
    this.namespace = namespace
  }

  all(): LiveRoom[] {
    return [...this.rooms.values()]
  }

  find(workspaceId: number): LiveRoom | undefined {
    return this.rooms.get(workspaceId)
  }

  /** Puts an authorised socket into its workspace's room, and tells it where the stream stands. */
  async admit(socket: LiveSocket): Promise<void> {
    const { workspaceId } = socket.data
    const room = this.rooms.get(workspaceId) ?? new LiveRoom(this.namespace, workspaceId)
    this.rooms.set(workspaceId, room)
    openSockets.inc()
    dropWhenSlow(socket)
    socket.once('disconnect', () => this.leave(workspaceId))
    // In the room first: a commit between the reading and the joining would be lost.
    await socket.join(roomOf(workspaceId))
    try {
      const standing = await readStanding(workspaceId)
      socket.emit('hello', { ...standing, at: new Date().toISOString() })
      if (room.standing === null) room.stand(standing)
    } catch (error) {
      log.warn({ err: error }, 'a socket could not be greeted')
      socket.disconnect(true)
    }
  }

  close(): void {
    for (const room of this.rooms.values()) room.close()
    this.rooms.clear()
  }

  private leave(workspaceId: number): void {
    openSockets.dec()
    // Socket.IO has taken the socket out of its rooms by now.
    if (this.namespace.adapter.rooms.has(roomOf(workspaceId))) return
    this.rooms.get(workspaceId)?.close()
    this.rooms.delete(workspaceId)
  }
}
