/** What two versions came to in cells of which the same was to be expected: of one age, of one segment. Counts, or money. */
export interface ComparedCell {
  /** ln of the later version's exposure by the earlier one's. */
  logOdds: number
  /** Breaks of both. */
  total: number
  /** Of them, those of the later version. */
  after: number
}

/** 1: the later version breaks more often than by the ratio in question; −1: less often. */
export type Direction = 1 | -1

/**
 * How far from the ratio in question the truth may lie, in logarithms: from 2 % to twice, each √2 times the one before. So few
 * that none is unlikely beforehand, so near to each other that the truth is always near to one.
 */
const STEPS = Array.from({ length: 11 }, (_, step) => 0.02 * 2 ** (step / 2))

/** Ratios beyond 1,000 or a thousandth are not told apart. */
const FARTHEST = Math.log(1_000)
const HALVINGS = 40

/**
 * ln of an e-value against "the ratio of the hazards is at most exp(logRatio)" (direction 1) or at least (−1).
 *
 * Given the breaks of both versions in a cell, those of the later one are binomial, whatever the hazard (Cox, 1972): the
 * likelihood ratio of two hazard ratios has mean 1 and stays so however often one looks. Mean over the steps (Robbins, 1970);
 * "The anytime-valid logrank test" (ter Schure, Pérez-Ortiz, Ly and Grünwald, 2024). docs/drift.md, section 7.
 * @param dispersion φ; of costs, the variance of one unit's cost by its mean.
 */
export function logEvidence(cells: readonly ComparedCell[], logRatio: number, direction: Direction, dispersion: number): number {
  const from = logLikelihood(cells, logRatio)
  const logs = STEPS.map((step) => (logLikelihood(cells, logRatio + direction * step) - from) / dispersion)
  const largest = Math.max(...logs)
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0) / logs.length)
}

/** @returns the likeliest ratio of the hazards; 0 or Infinity where all breaks are one version's, NaN without any. */
export function likeliestRatio(cells: readonly ComparedCell[]): number {
  const [total, after] = [sumOf(cells, ({ total }) => total), sumOf(cells, ({ after }) => after)]
  if (total === 0) return Number.NaN
  if (after === 0) return 0
  if (after === total) return Number.POSITIVE_INFINITY
  return Math.exp(crossing((logRatio) => after - sumOf(cells, (cell) => cell.total / (1 + Math.exp(-logRatio - cell.logOdds)))))
}

/** A ratio and what it may be at most and at least; null where there is no telling. */
export interface RatioInterval {
  low: number
  high: number | null
}

/**
 * @param share how often, at most, the truth may lie below the interval at any time, and how often above.
 * @returns all ratios against which there is no evidence so strong: it may be looked at at any time, and as often as one likes.
 */
export function ratioInterval(cells: readonly ComparedCell[], share: number, dispersion: number): RatioInterval {
  const enough = Math.log(1 / share)
  const low = crossing((logRatio) => logEvidence(cells, logRatio, 1, dispersion) - enough)
  const high = crossing((logRatio) => enough - logEvidence(cells, logRatio, -1, dispersion))
  return { low: low <= -FARTHEST ? 0 : Math.exp(low), high: high >= FARTHEST ? null : Math.exp(high) }
}

/** @returns where a function that falls becomes 0, between the farthest ratios; one of them where it does not. */
function crossing(falling: (logRatio: number) => number): number {
  if (falling(-FARTHEST) <= 0) return -FARTHEST
  if (falling(FARTHEST) >= 0) return FARTHEST
  let [low, high] = [-FARTHEST, FARTHEST]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (falling(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** But for what is the same for all ratios. */
const logLikelihood = (cells: readonly ComparedCell[], logRatio: number): number =>
  sumOf(cells, ({ logOdds, total, after }) => {
    const log = logRatio + logOdds
    // ln(1 + e^x), without overflow.
    return after * log - total * (Math.max(log, 0) + Math.log1p(Math.exp(-Math.abs(log))))
  })

const sumOf = (cells: readonly ComparedCell[], value: (cell: ComparedCell) => number): number =>
  cells.reduce((sum, cell) => sum + value(cell), 0)
