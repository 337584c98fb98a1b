import { roundToSum } from '../moved/round_to_sum.ts'
import { type SegmentPart, splitByWay } from '../moved/split_by_way.ts'
import { LOSSES, type Loss, WAYS } from '../moved/ways.ts'
import type { Restatement, ReviewWhole } from './contract.ts'

/** What a period is, or was said to be. */
export interface Stated {
  costMicros: number | null
  policyVersion: number
  whole: ReviewWhole
}

const isKnown = ({ standing }: ReviewWhole): boolean => standing === 'settled' || standing === 'expected'

/**
 * @returns what became of what was published: the whole difference, split exactly by cause, with how many more or fewer cases were
 * lost to each; null where one of both is of nothing that settles, or is expected.
 */
export function restate(reported: Stated, now: Stated): Restatement | null {
  const [was, is] = [reported.costMicros, now.costMicros]
  if (was === null || is === null || !isKnown(reported.whole) || !isKnown(now.whole)) return null
  const split = splitByWay(new Map([['all', partOf(reported.whole)]]), new Map([['all', partOf(now.whole)]]))
  if (!split) return null
  const adds = split.adds.get('all')
  const amounts = WAYS.map((way) => (adds?.[way] ?? 0) * 1e6)
  const rounded = roundToSum(amounts, 1, is - was)
  const steps = WAYS.map((way, place) => ({ way, micros: rounded[place] ?? 0, cases: moreOf(way, reported.whole, now.whole) }))
  return {
    reportedMicros: was,
    nowMicros: is,
    changeMicros: is - was,
    isSettled: now.whole.standing === 'settled',
    reportedPolicyVersion: reported.policyVersion,
    policyVersion: now.policyVersion,
    steps: steps.filter(({ micros }) => micros !== 0).sort((a, b) => Math.abs(b.micros) - Math.abs(a.micros)),
  }
}

const isLoss = (way: string): way is Loss => LOSSES.some((loss) => loss === way)

function moreOf(way: string, reported: ReviewWhole, now: ReviewWhole): number | null {
  return isLoss(way) ? Math.round((now.lost[way] - reported.lost[way]) * 1e3) / 1e3 : null
}

const partOf = ({ cases, accepted, lost, handlingMicros, reworkMicros }: ReviewWhole): SegmentPart => ({
  ...{ cases, accepted, lost },
  handlingCost: handlingMicros / 1e6,
  reworkCost: reworkMicros / 1e6,
})
