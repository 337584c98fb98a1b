import type { Opening, Stint, StintKey } from '../stint/types.ts'
import type { CaseSums } from './sums.ts'

/** Where the reading of an issue's stints stands after one of them. */
export interface FoldState {
  /** Latest end of the issue's stints so far; -Infinity before the first. */
  reachMs: number
  /** Whether the present case has its root. */
  hasRoot: boolean
}

export const FOLD_START: FoldState = { reachMs: Number.NEGATIVE_INFINITY, hasRoot: false }

/** A stint with the state of the reading after it. */
export interface FoldedStint {
  stint: Stint
  after: FoldState
}

export type StintRole = 'prelude' | 'root' | 'rework'

/** A case (docs/metrics.md, section 3), as far as its stints determine it. */
export type SupportCase = CaseSums & {
  first: StintKey
  /** Latest end of any of its stints. */
  reachMs: number
  root: Stint | null
  /** The earliest rework stint: the one that can break the root's resolution. */
  rework: (StintKey & { openedBy: Opening }) | null
}

export interface FoldStep {
  after: FoldState
  role: StintRole
  /** Whether the stint begins a new case. */
  begins: boolean
}

/** A stint and what reading it did. */
export interface Walked extends FoldStep {
  stint: Stint
}

/** The part of an issue, as it is stored, that a change may reach. */
export interface IssueRegion {
  /** State before the first stint of the region: FOLD_START where there is none before. */
  before: FoldState
  /** Stored stints from the first changed one on, in order; at least up to the last changed one. */
  stored: readonly FoldedStint[]
  /** Whether `stored` goes on to the end of the issue. */
  complete: boolean
  /** Stored cases, in order: the one that the stint before the region belongs to, and all that begin within it. */
  cases: readonly SupportCase[]
}
