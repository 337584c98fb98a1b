import { type ComparedRatio, judgeRatio } from './judge_ratio.ts'

/** Units of one kind (root stints of a handler, rework stints) and what they cost; any unit of money. */
export interface Units {
  count: number
  cost: number
}

export interface UnitCostComparison extends ComparedRatio {
  /** Of a unit, in the mix of the later version; null without units of either version. */
  before: number | null
  after: number | null
}

/**
 * Compares what a unit costs under two agent versions, segment by segment, so that a change of mix is none of cost. Costs are
 * weighed like breaks whose variance is `dispersion` times their mean, as the detector does (docs/drift.md, section 3).
 * @param dispersion Var(x)/E(x) of one unit's cost in the baseline, in the unit of money of the costs.
 */
export function compareUnitCosts(segments: readonly { before: Units; after: Units }[], dispersion: number): UnitCostComparison {
  const shared = segments.filter(({ before, after }) => before.count > 0 && after.count > 0)
  const count = shared.reduce((sum, { after }) => sum + after.count, 0)
  const cost = shared.reduce((sum, { after }) => sum + after.cost, 0)
  const asBefore = shared.reduce((sum, { before, after }) => sum + (after.count * before.cost) / before.count, 0)
  const cells = shared.map(({ before, after }) => ({
    logOdds: Math.log(after.count / before.count),
    total: before.cost + after.cost,
    after: after.cost,
  }))
  const judged = judgeRatio(
    cells.filter(({ total }) => total > 0),
    dispersion,
  )
  return count > 0 ? { ...judged, before: asBefore / count, after: cost / count } : { ...judged, before: null, after: null }
}
