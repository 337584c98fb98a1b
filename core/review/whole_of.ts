import type { SegmentPart } from '../moved/split_by_way.ts'
import { forEachLoss } from '../moved/ways.ts'
import type { ReviewWhole } from './contract.ts'
import type { PeriodParts } from './period_parts.ts'

/** @returns what all segments of a period came to together, which is what a later count is held against. */
export function wholeOf({ standing, parts }: PeriodParts): ReviewWhole {
  const all = [...parts.values()]
  const sum = (of: (part: SegmentPart) => number): number => all.reduce((total, part) => total + of(part), 0)
  const thousandth = (count: number): number => Math.round(count * 1e3) / 1e3
  return {
    standing,
    cases: sum(({ cases }) => cases),
    accepted: thousandth(sum(({ accepted }) => accepted)),
    lost: forEachLoss((loss) => thousandth(sum(({ lost }) => lost[loss]))),
    handlingMicros: Math.round(sum(({ handlingCost }) => handlingCost) * 1e6),
    reworkMicros: Math.round(sum(({ reworkCost }) => reworkCost) * 1e6),
  }
}
