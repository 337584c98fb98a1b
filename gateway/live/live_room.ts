import { type Bundle, collect, emptyBundle, hear, type Sending, standAt } from '#core/live/bundle.ts'
import { type LiveKind, type LiveMessages, SAID_KINDS, type SaidKindName } from '#core/live/kinds.ts'
import type { CommitMessage } from '#core/live/messages.ts'
import type { Standing } from '#server/ingestion/read_standing.ts'
import { PacedSender } from './paced_sender.ts'

/** Sends one message to the workspace's sockets that may hear its kind. */
export type Send = <K extends LiveKind>(kind: K, message: LiveMessages[K]) => void

type Senders = { [K in SaidKindName]?: PacedSender<LiveMessages[K]> }

/** Drives what one workspace that has sockets open is told: the bundle of its commits, and what is said at its pace. */
export class LiveRoom {
  policyVersion: number | null = null
  readonly workspaceId: number
  readonly send: Send
  readonly #senders: Senders = {}
  #bundle: Bundle = emptyBundle()
  #timer: NodeJS.Timeout | undefined

  constructor(workspaceId: number, send: Send) {
    this.workspaceId = workspaceId
    this.send = send
  }

  /** The last commit that its clients know of; null before the first hello. */
  get standing(): number | null {
    return this.#bundle.standing
  }

  hear(commit: CommitMessage): void {
    const before = this.#bundle
    this.#bundle = hear(before, commit, Date.now())
    if (this.#bundle !== before) {
      this.say('flip', ...commit.flips)
      if (commit.ingestion) this.say('ingestion', commit.ingestion)
    }
    this.#collect()
  }

  /** Sends messages of a kind on, at its pace. */
  say<K extends SaidKindName>(kind: K, ...messages: LiveMessages[K][]): void {
    const senders: { [N in K]?: PacedSender<LiveMessages[N]> } = this.#senders
    const sender = senders[kind] ?? new PacedSender(SAID_KINDS[kind], (message) => this.send(kind, message))
    senders[kind] = sender
    sender.offer(messages)
  }

  /** From here on the clients know of everything up to this commit: they were just told to load it. */
  stand({ sequence, policyVersion }: Standing): void {
    this.#bundle = standAt(this.#bundle, sequence)
    this.policyVersion = Math.max(policyVersion, this.policyVersion ?? 0)
    this.#collect()
  }

  /** Tells every client of the workspace to load a snapshot. */
  hello({ sequence, policyVersion }: Standing): void {
    this.send('hello', { sequence, policyVersion, at: new Date().toISOString() })
    this.stand({ sequence, policyVersion })
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const sender of Object.values(this.#senders)) sender.close()
  }

  #collect = (): void => {
    clearTimeout(this.#timer)
    const nowMs = Date.now()
    const step = collect(this.#bundle, nowMs)
    this.#bundle = step.bundle
    if (step.send) this.#sendStep(step.send)
    if (step.wakeAtMs !== null) this.#timer = setTimeout(this.#collect, Math.max(1, step.wakeAtMs - nowMs))
  }

  #sendStep(sending: Sending): void {
    if (sending.kind === 'delta') {
      this.policyVersion = sending.message.policyVersion
      this.send('delta', sending.message)
    } else {
      const { sequence, policyVersion, at } = sending
      this.send('hello', { sequence, policyVersion, at })
    }
  }
}
