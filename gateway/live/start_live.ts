import type { Server as HttpServer } from 'node:http'
import { readStanding } from '#server/ingestion/read_standing.ts'
import { log } from '#server/platform/log/log.ts'
import { busLagSeconds } from '#server/platform/metrics/live_metrics.ts'
import { authoriseSocket, isStillAuthorised } from './authorise_socket.ts'
import { listenToBus } from './bus.ts'
import { LiveRooms } from './live_rooms.ts'
import { createLiveServer, liveNamespaceOf } from './live_server.ts'
import { PULSE_EVERY_MS, sendPulses } from './pulse.ts'
import { RECHECK_EVERY_MS, recheckSockets } from './recheck_sockets.ts'
import { createSweep, SWEEP_EVERY_MS } from './sweep.ts'

export interface Live {
  /** Disconnects every socket and stops listening to the bus; the HTTP server stays. */
  close(): void
}

/** Serves `/live` (docs/api.md, "Live deltas") on the HTTP server. */
export function startLive(http: HttpServer): Live {
  const io = createLiveServer(http)
  const namespace = liveNamespaceOf(io)
  const rooms = new LiveRooms(namespace)
  const sweep = createSweep()
  namespace.use((socket, next) => void authoriseSocket(socket, next))
  namespace.on('connection', (socket) => void rooms.admit(socket))
  const stopListening = listenToBus({
    wants: (workspaceId) => rooms.find(workspaceId) !== undefined,
    onCommit: (commit) => {
      busLagSeconds.observe(Math.max(0, Date.now() - Date.parse(commit.at)) / 1_000)
      rooms.find(commit.workspaceId)?.hear(commit)
    },
    onSaid: (workspaceId, { kind, message }) => rooms.find(workspaceId)?.say(kind, message),
    onReturn: () => void greetAgain(rooms),
  })
  const stops = [
    repeat(SWEEP_EVERY_MS, () => Promise.all(rooms.all().map(sweep))),
    repeat(PULSE_EVERY_MS, () => sendPulses(rooms.all())),
    repeat(RECHECK_EVERY_MS, () => recheckSockets(namespace.sockets.values(), isStillAuthorised)),
  ]
  return {
    close() {
      for (const stop of stops) stop()
      stopListening()
      rooms.close()
      io.disconnectSockets(true)
      namespace.disconnectSockets(true)
    },
  }
}

async function greetAgain(rooms: LiveRooms): Promise<void> {
  for (const room of rooms.all()) {
    try {
      room.hello(await readStanding(room.workspaceId))
    } catch (error) {
      log.debug({ err: error }, 'a room could not be greeted again')
    }
  }
}

/** Runs `work` again and again, each time that long after the last one ended, so that slow ones never pile up. */
function repeat(everyMs: number, work: () => Promise<unknown>): () => void {
  let stopped = false
  let timer: NodeJS.Timeout
  const schedule = () => {
    timer = setTimeout(() => void work().finally(() => stopped || schedule()), everyMs)
  }
  schedule()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
