import { io, type Socket } from 'socket.io-client'
import {
  type DeltaMessage,
  type FlipMessage,
  type HelloMessage,
  LIVE_NAMESPACE,
  LIVE_PATH,
  type PulseMessage,
  type ServerToClientEvents,
} from '#core/live/messages.ts'

/** `refused`: the server knows us and says no (signed out). */
export type Phase = 'connecting' | 'live' | 'reconnecting' | 'refused'

export interface ConnectionState {
  phase: Phase
  /** When the server was last heard, by this browser's clock; null before the first word. */
  heardAtMs: number | null
  /** How long the oldest event has been waiting to be counted, as of the last pulse. */
  waitingSeconds: number | null
}

export type LiveEvent =
  | { kind: 'hello'; message: HelloMessage }
  | { kind: 'delta'; message: DeltaMessage }
  | { kind: 'flip'; message: FlipMessage }

/** A restarted gateway must be found within a second or two. */
const RECONNECT = { reconnectionDelay: 250, reconnectionDelayMax: 1_000, randomizationFactor: 0.3, timeout: 3_000 }
const ASK_AGAIN_MS = 5_000
/** A connection that was cut without a word is taken for dead after three missed pulses. */
const SILENCE_MS = 15_000

/** One socket for the whole application; screens listen to it, it knows nothing of them. */
export class LiveConnection {
  #socket: Socket<ServerToClientEvents> | undefined
  #state: ConnectionState = { phase: 'connecting', heardAtMs: null, waitingSeconds: null }
  #hello: HelloMessage | null = null
  readonly #watchers = new Set<() => void>()
  readonly #listeners = new Set<(event: LiveEvent) => void>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Connects; @returns what closes it again. */
  open(): () => void {
    const socket: Socket<ServerToClientEvents> = io(LIVE_NAMESPACE, {
      path: LIVE_PATH,
      transports: ['websocket'],
      ...RECONNECT,
    })
    this.#socket = socket
    socket.on('hello', (message) => this.#tell({ kind: 'hello', message }, message))
    socket.on('delta', (message) => this.#tell({ kind: 'delta', message }, message))
    socket.on('flip', (message) => this.#tell({ kind: 'flip', message }))
    socket.on('pulse', (message) => this.#pulse(message))
    socket.on('disconnect', () => this.#change({ phase: 'reconnecting' }))
    socket.on('connect_error', () => this.#failed(socket))
    const silence = setInterval(() => this.#checkSilence(), SILENCE_MS / 3)
    return () => {
      clearInterval(silence)
      clearTimeout(this.#timer)
      socket.disconnect()
    }
  }

  /** Hears every message from now on, beginning with where the stream stands. @returns what stops it. */
  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener)
    if (this.#hello) listener({ kind: 'hello', message: this.#hello })
    return () => this.#listeners.delete(listener)
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  state = (): ConnectionState => this.#state

  #tell(event: LiveEvent, standing?: { sequence: number; policyVersion: number; at: string }): void {
    // A listener that comes later must know how far the others have been told.
    if (standing) this.#hello = { sequence: standing.sequence, policyVersion: standing.policyVersion, at: standing.at }
    this.#change({ phase: 'live', heardAtMs: Date.now() })
    for (const listener of this.#listeners) listener(event)
  }

  #pulse(message: PulseMessage): void {
    this.#change({ phase: 'live', heardAtMs: Date.now(), waitingSeconds: message.oldestWaitingSeconds })
  }

  #failed(socket: Socket): void {
    if (socket.active) {
      this.#change({ phase: this.#state.heardAtMs === null ? 'connecting' : 'reconnecting' })
      return
    }
    // Refused in the handshake: socket.io leaves it to us whether to ask again.
    this.#change({ phase: 'refused' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => socket.connect(), ASK_AGAIN_MS)
  }

  #checkSilence(): void {
    const { phase, heardAtMs } = this.#state
    if (phase !== 'live' || heardAtMs === null || Date.now() - heardAtMs < SILENCE_MS) return
    this.#change({ phase: 'reconnecting' })
    this.#socket?.disconnect().connect()
  }

  #change(change: Partial<ConnectionState>): void {
    this.#state = { ...this.#state, ...change }
    for (const watcher of this.#watchers) watcher()
  }
}
