import { type LiveKind, type LiveMessages, type ServerToClientEvents, STREAM_SCOPE, scopeOf } from '#core/live/kinds.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'
import { log } from '#server/platform/log/log.ts'
import { liveMessages, openSockets } from '#server/platform/metrics/live_metrics.ts'
import { dropWhenSlow } from './drop_slow.ts'
import { LiveRoom, type Send } from './live_room.ts'
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
    const { workspaceId, scopes } = socket.data
    const room = this.rooms.get(workspaceId) ?? new LiveRoom(workspaceId, this.sendTo(workspaceId))
    this.rooms.set(workspaceId, room)
    openSockets.inc()
    dropWhenSlow(socket)
    socket.once('disconnect', () => this.leave(workspaceId))
    // In the room first: a commit between the reading and the joining would be lost.
    await socket.join(scopes.map((scope) => roomOf(workspaceId, scope)))
    try {
      const { sequence, policyVersion } = await readStanding(workspaceId)
      socket.emit('hello', { sequence, policyVersion, at: new Date().toISOString() })
      if (room.standing === null) room.stand({ sequence, policyVersion })
    } catch (error) {
      log.warn({ err: error }, 'a socket could not be greeted')
      socket.disconnect(true)
    }
  }

  close(): void {
    for (const room of this.rooms.values()) room.close()
    this.rooms.clear()
  }

  /** One message for all of a workspace's sockets costs the same as for one: it is written once. */
  private sendTo(workspaceId: number): Send {
    return <K extends LiveKind>(kind: K, message: LiveMessages[K]) => {
      this.namespace.to(roomOf(workspaceId, scopeOf(kind))).emit(kind, ...([message] as Parameters<ServerToClientEvents[K]>))
      liveMessages.inc({ kind })
    }
  }

  private leave(workspaceId: number): void {
    openSockets.dec()
    // Socket.IO has taken the socket out of its rooms by now.
    if (this.namespace.adapter.rooms.has(roomOf(workspaceId, STREAM_SCOPE))) return
    this.rooms.get(workspaceId)?.close()
    this.rooms.delete(workspaceId)
  }
}
