import type { Handler } from '../event/types.ts'
import type { Steadiness } from '../nowcast/baseline.ts'
import type { OpenDimension } from '../segment/dimensions.ts'

/** A handler, both (null), or one value of a dimension by its number. */
export interface Part {
  handler: Handler | null
  dimension: OpenDimension | null
  /** Null without a dimension. */
  value: number | null
}

/** A part of one handler, and what its hazard is multiplied by. */
export interface LearnedFactor extends Part {
  handler: Handler
  factor: number
}

/** How steady a part was in the days that the baseline was learned from. */
export interface LearnedSteadiness extends Part, Steadiness {}

/** Mean and variance of what one of something costs, in micros. */
export interface Moments {
  mean: number
  variance: number
  count: number
}

/** What one of something costs that is watched: handling a case, or a stint of rework. */
export interface UnitCosts extends Moments {
  /** φ: micros. */
  dispersion: number
}

/** What later work costs on a case that is broken or lost: docs/drift.md, section 1. */
export interface LearnedRework {
  /** e: micros a case and hour, by age band. */
  perHour: number[]
  /** σ²: micros. */
  squareOverMean: number
}

/** A share of counts, and how unsteady it is from day to day. */
export interface LearnedShare {
  share: number
  /** 1 at least. */
  dispersion: number
}

/** A watched share of counts (`watched_shares.ts`), by hour of the week. */
export interface LearnedHourlyShare {
  /** Of its series. */
  id: string
  share: Record<Handler, number[]>
  /** 1 at least; beside what is expected with the share's floor. */
  dispersion: number
}

/** Which values a dimension had, and how many of the cases had one that was new in the last of the weeks. */
export interface LearnedValues extends LearnedShare {
  dimension: OpenDimension
  values: number[]
}

/** How many events a source tells. */
export interface LearnedSource {
  source: string
  /** By hour of the week. */
  events: number[]
  /** Of an hour, of events that belong together; 1 at least. */
  dispersion: number
  /** On the quietest days it had at least this part of what was to be expected of them. */
  leastPart: number
}

/** What the baseline knows of fields, handoffs and sources. */
export interface LearnedIntegration {
  shares: LearnedHourlyShare[]
  values: LearnedValues[]
  sources: LearnedSource[]
  /** A handoff is late or not once it is so old. */
  handoffTargetMinutes: number
}

/** Costs that a baseline has beside its hazards, by handler. */
export interface LearnedCosts {
  /** Handling cost of a case. */
  unitCosts: Record<Handler, UnitCosts>
  /** Cost of a stint of rework, by the handler of its case; missing in what was learned before it was watched. */
  reworkCosts?: Record<Handler, UnitCosts>
  /** k̄ and σ²: rework and failure impact of a broken resolution. */
  breakCosts: Record<Handler, Moments>
  laterRework: Record<Handler, LearnedRework>
  /** Full cost by accepted resolutions, in micros; null where none was accepted. */
  costPerAcceptedMicros: number | null
}

/** What was normal: learned once, then frozen (docs/drift.md, section 1). Hours are whole hours since the epoch. */
export interface DriftBaseline extends LearnedCosts {
  windowHours: number
  /** The calendar hours that it was learned from; the last one excluded. */
  fromHour: number
  toHour: number
  /** w, by hour of the week. */
  rhythm: number[]
  /** h, by age. */
  hazard: Record<Handler, number[]>
  factors: LearnedFactor[]
  steadiness: LearnedSteadiness[]
  brokenAtOnce: Record<Handler, LearnedShare>
  /** The AI's share of the cases, by hour of the week. */
  mix: { aiShare: number[]; dispersion: number }
  /** Missing in one that was learned before these were watched. */
  integration?: LearnedIntegration
}
