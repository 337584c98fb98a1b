import type { DurationName } from '../figures/parts.ts'
import type { IngestionCounters } from '../ingestion/contract.ts'
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

export interface PulseMessage {
  at: string
  sequence: number
  /** What waits to be counted of the workspace. */
  waitingJobs: number
  waitingEvents: number
  oldestWaitingSeconds: number | null
  /** Jobs that were given up after many tries, of all workspaces together. */
  failedJobs: number
}

/** What a worker publishes on the bus after each commit. `rows` carry no sequence of their own there. */
export interface CommitMessage {
  workspaceId: number
  policyVersion: number
  sequence: number
  at: string
  rows: Omit<DeltaRow, 'sequence'>[]
  flips: FlipMessage[]
  /** The workspace's counters after it, where it changed them. */
  ingestion?: IngestionCounters
}

/** Redis channels of one workspace's commits, and of what else is said (`kinds.ts`); all begin with the workspace. */
export const commitChannel = (workspaceId: number): string => `holdfast:${workspaceId}:commits`
export const saidChannel = (workspaceId: number): string => `holdfast:${workspaceId}:said`
