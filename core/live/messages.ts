import type { DurationName } from '../figures/parts.ts'
import type { Segment } from '../segment/dimensions.ts'

/** Socket.IO namespace and message names (docs/api.md, "Live deltas"). */
export const LIVE_NAMESPACE = '/live'
export const LIVE_PATH = '/socket.io'

/** How a resolution was taken back, or `escalated` for a case whose root was handed off. */
export type FlipCause = 'recontact' | 'reopen' | 'escalation' | 'churn' | 'escalated'

/**
 * Additions to one cell made by one commit; negative where something was taken back. Counts that are 0 are left out.
 * `counts` uses the names of the figures API; `accepted` and `pending` are as of the delta's `at`.
 */
export interface DeltaRow extends Record<DurationName, number> {
  /** The commit that made it: a client whose snapshot has this sequence or a later one skips the row. */
  sequence: number
  /** Start of the quarter hour, RFC 3339 UTC. */
  start: string
  segment: Segment
  counts: Record<string, number>
  costMicros: { handling: string; rework: string; failureImpact: string }
}

/** Covers the commits after `previousSequence` up to `sequence`; a client standing before `previousSequence` reloads. */
export interface DeltaMessage {
  previousSequence: number
  sequence: number
  policyVersion: number
  at: string
  rows: DeltaRow[]
}

/** A resolution taken back, or a case escalated. `ageSeconds` is from the resolution to what broke it. */
export interface FlipMessage {
  id: string
  at: string
  conversation: string
  cause: FlipCause
  ageSeconds: number
  costMicros: string
  segment: Segment
}

/** Where the stream stands, and how old the data is: sent on connecting, and when clients should load a snapshot. */
export interface HelloMessage {
  sequence: number
  policyVersion: number
  at: string
}

export interface ServerToClientEvents {
  hello: (message: HelloMessage) => void
  delta: (message: DeltaMessage) => void
  flip: (message: FlipMessage) => void
  /** Every 5 seconds: how many accepted events still wait to be counted, and whether a worker moves. */
  pulse: (message: PulseMessage) => void
}

export interface PulseMessage {
  at: string
  sequence: number
  waitingJobs: number
  oldestWaitingSeconds: number | null
}

/** What a worker publishes on the bus after each commit. `rows` carry no sequence of their own there. */
export interface CommitMessage {
  workspaceId: number
  policyVersion: number
  sequence: number
  at: string
  rows: Omit<DeltaRow, 'sequence'>[]
  flips: FlipMessage[]
}

/** Redis channel of one workspace's commits; every key and channel begins with the workspace. */
export const commitChannel = (workspaceId: number): string => `holdfast:${workspaceId}:commits`
export const COMMIT_PATTERN = 'holdfast:*:commits'
