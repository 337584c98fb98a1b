import { type Bundle, collect, emptyBundle, hear, type Sending, standAt } from '#core/live/bundle.ts'
import { fullFlipBudget, holdFlips, releaseFlips } from '#core/live/flip_budget.ts'
import type { CommitMessage, ServerToClientEvents } from '#core/live/messages.ts'
import type { Standing } from '#server/ingestion/read_standing.ts'
import { liveMessages } from '#server/platform/metrics/live_metrics.ts'
import { type LiveNamespace, roomOf } from './live_server.ts'

/** Drives the bundle of one workspace that has sockets open: gives it the time, and sends what it says. */
export class LiveRoom {
  policyVersion: number | null = null
  readonly workspaceId: number
  private readonly namespace: LiveNamespace
  private bundle: Bundle = emptyBundle()
  private flipBudget = fullFlipBudget()
  private timer: NodeJS.Timeout | undefined
  private flipTimer: NodeJS.Timeout | undefined

  constructor(namespace: LiveNamespace, workspaceId: number) {
    this.namespace = namespace
    this.workspaceId = workspaceId
  }

  /** The last commit that its clients know of; null before the first hello. */
  get standing(): number | null {
    return this.bundle.standing
  }

  hear(commit: CommitMessage): void {
    const before = this.bundle
    this.bundle = hear(before, commit, Date.now())
    if (this.bundle !== before) {
      this.flipBudget = holdFlips(this.flipBudget, commit.flips)
      this.releaseFlips()
    }
    this.collect()
  }

  /** From here on the clients know of everything up to this commit: they were just told to load it. */
  stand({ sequence, policyVersion }: Standing): void {
    this.bundle = standAt(this.bundle, sequence)
    this.policyVersion = Math.max(policyVersion, this.policyVersion ?? 0)
    this.collect()
  }

  /** Tells every client of the workspace to load a snapshot. */
  hello(standing: Standing): void {
    this.send('hello', { ...standing, at: new Date().toISOString() })
    this.stand(standing)
  }

  send<K extends keyof ServerToClientEvents>(kind: K, ...message: Parameters<ServerToClientEvents[K]>): void {
    this.namespace.to(roomOf(this.workspaceId)).emit(kind, ...message)
    liveMessages.inc({ kind })
  }

  close(): void {
    clearTimeout(this.timer)
    clearTimeout(this.flipTimer)
  }

  private collect(): void {
    clearTimeout(this.timer)
    const nowMs = Date.now()
    const step = collect(this.bundle, nowMs)
    this.bundle = step.bundle
    if (step.send) this.sendStep(step.send)
    if (step.wakeAtMs !== null) this.timer = setTimeout(() => this.collect(), Math.max(1, step.wakeAtMs - nowMs))
  }

  private sendStep(sending: Sending): void {
    if (sending.kind === 'delta') {
      this.policyVersion = sending.message.policyVersion
      this.send('delta', sending.message)
    } else {
      const { sequence, policyVersion, at } = sending
      this.send('hello', { sequence, policyVersion, at })
    }
  }

  private releaseFlips(): void {
    clearTimeout(this.flipTimer)
    const nowMs = Date.now()
    const step = releaseFlips(this.flipBudget, nowMs)
    this.flipBudget = step.budget
    for (const flip of step.send) this.send('flip', flip)
    if (step.wakeAtMs !== null) this.flipTimer = setTimeout(() => this.releaseFlips(), Math.max(1, step.wakeAtMs - nowMs))
  }
}
