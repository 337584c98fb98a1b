import { decompose, type SegmentPeriod } from '../drift/decompose.ts'
import { forEachWay, LOSSES, type Loss, type Way } from './ways.ts'

/** What a segment's cases of a period came to, or are expected to: costs in units of the currency, counts perhaps in parts. */
export interface SegmentPart extends SegmentPeriod {
  /** The cases that were not accepted, each by what it was lost to. */
  lost: Record<Loss, number>
}

export type Parts = ReadonlyMap<string, SegmentPart>

export interface SplitChange {
  /** Cost per accepted resolution of all segments, in either period. */
  before: number
  after: number
  /** What each segment adds to the change, by way of what. */
  adds: ReadonlyMap<string, Record<Way, number>>
}

/**
 * Splits the change of cost per accepted resolution exactly into what each segment adds by way of what: all of it sums to
 * `after − before` (docs/drift.md, section 4).
 * @returns null where nothing was accepted in one of the periods.
 */
export function splitByWay(before: Parts, after: Parts): SplitChange | null {
  const found = decompose(before, after)
  if (!found) return null
  const adds = new Map(
    [...found.contributions].map(([name, { mix, handling, rework }]) => {
      const losses = lossChanges(before.get(name), after.get(name))
      const price = found.lossPrices.get(name) ?? 0
      const others: Partial<Record<Way, number>> = { mix, handling, rework }
      return [name, forEachWay((way) => others[way] ?? price * (losses[way as Loss] ?? 0))]
    }),
  )
  return { before: found.before, after: found.after, adds }
}

/** By how much the share of a segment's cases that each loss takes has changed; what has no case in one period is as in the other. */
function lossChanges(before: SegmentPart | undefined, after: SegmentPart | undefined): Partial<Record<Loss, number>> {
  if (!before || !after || before.cases === 0 || after.cases === 0) return {}
  return Object.fromEntries(LOSSES.map((loss) => [loss, after.lost[loss] / after.cases - before.lost[loss] / before.cases]))
}
