import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { noDurations } from '#core/figures/parts.ts'
import type { ServerToClientEvents } from '#core/live/kinds.ts'
import type { CommitMessage, DeltaMessage, FlipMessage, HelloMessage, PulseMessage } from '#core/live/messages.ts'
import { commitChannel, LIVE_NAMESPACE, LIVE_PATH } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'

export interface Listener {
  socket: Socket<ServerToClientEvents>
  hellos: HelloMessage[]
  deltas: (DeltaMessage & { heardAtMs: number })[]
  flips: FlipMessage[]
  pulses: PulseMessage[]
  /** What else was said, of every kind. */
  said: [kind: string, message: unknown][]
  /** Codes of refused connections. */
  refusals: string[]
}

const STREAM = new Set(['hello', 'delta', 'flip', 'pulse'])

/** Connects a client as a page or a program does, and writes down what it hears; closed at the end of the test. */
export function connect(
  port: number,
  how: { token?: string; headers?: Record<string, string>; namespace?: string } = {},
): Listener {
  const { token, headers = {}, namespace = LIVE_NAMESPACE } = how
  const socket: Socket<ServerToClientEvents> = io(`http://localhost:${port}${namespace}`, {
    path: LIVE_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelayMax: 200,
    auth: token === undefined ? {} : { token },
    extraHeaders: headers,
  })
  const listener: Listener = { socket, hellos: [], deltas: [], flips: [], pulses: [], said: [], refusals: [] }
  socket.on('hello', (message) => listener.hellos.push(message))
  socket.on('delta', (message) => listener.deltas.push({ ...message, heardAtMs: performance.now() }))
  socket.on('flip', (message) => listener.flips.push(message))
  socket.on('pulse', (message) => listener.pulses.push(message))
  socket.onAny((kind: string, message: unknown) => {
    if (!STREAM.has(kind)) listener.said.push([kind, message])
  })
  socket.on('connect_error', (error) => listener.refusals.push(error.message))
  onTestFinished(() => void socket.close())
  return listener
}

/** Publishes a commit as a worker does. */
export async function publish(workspaceId: number, sequence: number, extra: Partial<CommitMessage> = {}): Promise<void> {
  const commit: CommitMessage = {
    workspaceId,
    policyVersion: 1,
    sequence,
    at: new Date().toISOString(),
    rows: [
      {
        start: '2026-11-16T00:00:00.000Z',
        segment: saidSegment({ handler: 'ai' }),
        counts: { cases: 1 },
        costMicros: { handling: '250000', rework: '0', failureImpact: '0' },
        ...noDurations(),
      },
    ],
    flips: [],
    ...extra,
  }
  await getProducerRedis().publish(commitChannel(workspaceId), JSON.stringify(commit))
}
