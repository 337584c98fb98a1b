import type { Sums } from '../contract.ts'

/** What figures are computed from: sums of a row, of its matured cohorts, and of their cases with a human root. */
export interface RowSums {
  total: Sums
  matured: Sums
  maturedHuman: Sums
}

/** What is known of a row besides its sums. */
export interface FigureContext {
  /** How long the row's matured part of the range is; 0 where nothing has matured. */
  maturedMs: number
  /** Minutes a full-time human handles in a week (policy). */
  fullTimeMinutesPerWeek: number
  /** Exact median over the row's resolved roots, or null where it was not asked for. */
  medianResolutionSeconds: number | null
}

/** Which way is good; `neither` where more is just more. */
export type Better = 'lower' | 'higher' | 'neither'

/** Cases of matured cohorts alone, of all cohorts, or conversations (roots or not) by the end of their first stint. */
export type Over = 'matured' | 'all' | 'conversations'

/** What a figure rests on. */
export interface Sample {
  size: (sums: RowSums) => number
  /** e.g. `80 accepted of 100 matured cases`. */
  words: (sums: RowSums, currency: string) => string
}

/** A numerator and a denominator, divided once and null where the denominator is 0. */
export type Quotient<N extends number | bigint> = readonly [N, N]

interface Described {
  /** As screens and messages call it. */
  name: string
  /** Where there is little room, e.g. over a column; the name where left out. */
  shortName?: string
  /** What it says, in a sentence. */
  definition: string
  /** How it is computed, in the words of docs/metrics.md. */
  formula: string
  better: Better
  over: Over
  sample: Sample
  /** How far it moves by chance: `binomial` for a share of its denominator; null where we have no method. */
  error: 'binomial' | ((sums: RowSums) => number | null) | null
  /** Why it may have no value. */
  missing: string
  /**
   * Whether the sums come from before its measures were counted, so that it has no value until all history is counted anew:
   * versions of the policy keep what they were counted with.
   */
  isUncounted?: (sums: RowSums) => boolean
}

/** In the workspace's currency; computed from integer micros and rounded once. */
export interface MoneyFigure extends Described {
  unit: 'money'
  quotient: (sums: RowSums) => Quotient<bigint>
}

type NumberUnit = 'rate' | 'count' | 'score' | 'seconds' | 'minutes' | 'fullTimeEquivalents'

/** A rate is from 0 to 1, a score from 1 to 5. The quotient itself is null where it is not known. */
export interface NumberFigure extends Described {
  unit: NumberUnit
  quotient: (sums: RowSums, context: FigureContext) => Quotient<number> | null
}

export type Figure = MoneyFigure | NumberFigure
export type Unit = Figure['unit']
export type Figures = Readonly<Record<string, Figure>>
