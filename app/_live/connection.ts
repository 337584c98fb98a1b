import type { LiveEvent, LiveKind } from '#core/live/kinds.ts'
import type { HelloMessage } from '#core/live/messages.ts'
import {
  BEFORE_THE_FIRST_WORD,
  type ConnectionState,
  type Happening,
  isSilent,
  SILENCE_MS,
  stateAfter,
} from './connection_state.ts'
import { dialGateway } from './dial_gateway.ts'

/** This side's end of a socket, as Socket.IO's client has it: it connects by itself, again and again unless refused. */
export interface LiveSocket {
  /** False once the server refused: then it waits to be told to connect. */
  readonly active: boolean
  on(name: 'disconnect' | 'connect_error', listener: () => void): unknown
  onAny(listener: (kind: string, message: unknown) => void): unknown
  connect(): unknown
  disconnect(): unknown
}

const ASK_AGAIN_MS = 5_000

/** One socket for the whole application; screens listen to it, it knows nothing of them. */
export class LiveConnection {
  readonly #dial: () => LiveSocket
  #state: ConnectionState = BEFORE_THE_FIRST_WORD
  #hello: HelloMessage | null = null
  readonly #watchers = new Set<() => void>()
  readonly #listeners = new Set<(event: LiveEvent) => void>()

  /** @param dial begins to connect. */
  constructor(dial: () => LiveSocket = dialGateway) {
    this.#dial = dial
  }

  /** Connects; @returns what closes it again. */
  open(): () => void {
    const socket = this.#dial()
    let asking: ReturnType<typeof setTimeout> | undefined
    socket.onAny((kind, message) => this.#hear({ kind: kind as LiveKind, message } as LiveEvent))
    socket.on('disconnect', () => this.#meet({ kind: 'closed' }))
    socket.on('connect_error', () => {
      this.#meet({ kind: socket.active ? 'failed' : 'refused' })
      clearTimeout(asking)
      if (!socket.active) asking = setTimeout(() => socket.connect(), ASK_AGAIN_MS)
    })
    const listening = setInterval(() => {
      if (!isSilent(this.#state, Date.now())) return
      this.#meet({ kind: 'silent' })
      socket.disconnect()
      socket.connect()
    }, SILENCE_MS / 3)
    return () => {
      clearInterval(listening)
      clearTimeout(asking)
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

  #hear(event: LiveEvent): void {
    if (event.kind === 'hello' || event.kind === 'delta') {
      // A listener that comes later must know how far the others have been told.
      const { sequence, policyVersion, at } = event.message
      this.#hello = { sequence, policyVersion, at }
    }
    this.#meet(event)
    for (const listener of this.#listeners) listener(event)
  }

  #meet(happening: Happening): void {
    this.#state = stateAfter(this.#state, happening, Date.now())
    for (const watcher of this.#watchers) watcher()
  }
}
