import type { LiveEvent } from '#core/live/kinds.ts'
import type { LiveConnection } from './connection.ts'
import type { Phase } from './connection_state.ts'
import { retryAfterMs } from './retry.ts'
import { Timers } from './timers.ts'

/** Something small that a screen shows as it is now, e.g. how far a recount is. */
export interface LiveSource<T> {
  load: (signal: AbortSignal) => Promise<T>
  /** @returns what a message makes of it; the same where it says nothing of it. */
  hear: (value: T, event: LiveEvent) => T
  /** @returns whether a message says no more than that the thing must be loaded anew. */
  outdates?: (event: LiveEvent) => boolean
}

export interface LiveState<T> {
  /** Null before it is known. */
  value: T | null
  /** Whether it could be loaded when it last was to be. */
  reachable: boolean
}

/** @returns whether what is shown can be heard of at present. */
export const isReachable = ({ reachable }: Pick<LiveState<unknown>, 'reachable'>, phase: Phase): boolean =>
  reachable && (phase === 'live' || phase === 'connecting')

/** Keeps one thing up to date: loads it, takes in what is said of it, and loads it anew wherever something may be missed. */
export class LiveStateStore<T> {
  readonly #connection: Pick<LiveConnection, 'listen'>
  readonly #source: LiveSource<T>
  #state: LiveState<T>
  readonly #watchers = new Set<() => void>()
  readonly #timers = new Timers()
  /** While the screen is open. */
  #open: AbortController | null = null
  /** What was heard while the thing is being loaded: it may be missing there. Null while nothing is. */
  #heard: LiveEvent[] | null = null
  #again = false
  #failures = 0

  /** @param value what is known already. */
  constructor(connection: Pick<LiveConnection, 'listen'>, source: LiveSource<T>, value: T | null = null) {
    this.#connection = connection
    this.#source = source
    this.#state = { value, reachable: true }
  }

  /** Begins to follow; @returns what stops it. */
  open = (): (() => void) => {
    const open = new AbortController()
    this.#open = open
    this.#heard = null
    const stop = this.#connection.listen((event) => this.#hear(event))
    // Where the gateway greeted us just now, that has begun to load.
    if (this.#heard === null && this.#state.value === null) void this.#load()
    return () => {
      this.#open = null
      open.abort()
      stop()
      this.#timers.clear()
    }
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  state = (): LiveState<T> => this.#state

  /** Takes what the server just answered to something that we did. */
  take = (value: T): void => this.#change({ value, reachable: true })

  #hear(event: LiveEvent): void {
    if (event.kind === 'hello' || this.#source.outdates?.(event)) void this.#load()
    this.#heard?.push(event)
    const { value } = this.#state
    if (value === null) return
    const next = this.#source.hear(value, event)
    if (next !== value) this.#change({ value: next })
  }

  async #load(): Promise<void> {
    const open = this.#open
    if (!open) return
    if (this.#heard !== null) {
      this.#again = true
      return
    }
    const heard: LiveEvent[] = []
    this.#heard = heard
    this.#again = false
    this.#timers.cancel('load')
    const outcome = await this.#source.load(open.signal).then(
      (value) => ({ value: heard.reduce(this.#source.hear, value) }),
      () => null,
    )
    // Closed meanwhile, and perhaps opened again: then this is no longer ours.
    if (this.#open !== open) return
    this.#heard = null
    this.#failures = outcome ? 0 : this.#failures + 1
    this.#change(outcome ? { ...outcome, reachable: true } : { reachable: false })
    if (this.#again || !outcome) this.#timers.after('load', retryAfterMs(this.#failures), () => void this.#load())
  }

  #change(change: Partial<LiveState<T>>): void {
    this.#state = { ...this.#state, ...change }
    for (const watcher of this.#watchers) watcher()
  }
}
