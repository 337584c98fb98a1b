import type { FigureRow } from '../figures/contract.ts'
import type { MovedAnswer, MovedSegment, MovedSide } from './contract.ts'
import { roundToSum } from './round_to_sum.ts'
import type { Parts, SegmentPart, SplitChange } from './split_by_way.ts'
import { forEachLoss, forEachWay, LOSSES, WAYS, type Way } from './ways.ts'

/** As many as one reads; what the others add is told together. */
export const MOST_SEGMENTS = 50

interface SaidSegments {
  /** By the names of the parts. */
  segments: ReadonlyMap<string, FigureRow['segment']>
  before: Parts
  after: Parts
  split: SplitChange
  /** What all of it is to sum to, in micros. */
  changeMicros: number
  /** As many are told one by one. */
  most?: number | undefined
}

/** @returns what each segment adds to the change, those that add or take most first: micros that sum to the change exactly. */
export function saySegments({
  segments,
  before,
  after,
  split,
  changeMicros,
  most = MOST_SEGMENTS,
}: SaidSegments): Pick<MovedAnswer, 'segments' | 'others'> {
  const names = [...split.adds.keys()]
  const amounts = names.flatMap((name) => WAYS.map((way) => (split.adds.get(name)?.[way] ?? 0) * 1e6))
  const rounded = roundToSum(amounts, 1, changeMicros)
  const all = names.map((name, place) => ({
    name,
    adds: forEachWay((way) => rounded[place * WAYS.length + WAYS.indexOf(way)] ?? 0),
    before: before.get(name) ?? NOTHING,
    after: after.get(name) ?? NOTHING,
  }))
  const sizes = new Map(all.map((one) => [one.name, Math.abs(WAYS.reduce((sum, way) => sum + one.adds[way], 0))]))
  all.sort((a, b) => (sizes.get(b.name) ?? 0) - (sizes.get(a.name) ?? 0) || (a.name < b.name ? -1 : 1))
  const rest = all.slice(most)
  return {
    segments: all.slice(0, most).map((one) => ({ segment: segments.get(one.name) ?? {}, ...sayPart(one) })),
    others: rest.length === 0 ? null : { count: rest.length, ...sayPart(rest.reduce(together)) },
  }
}

interface Part {
  name: string
  adds: Record<Way, number>
  before: SegmentPart
  after: SegmentPart
}

const NOTHING: SegmentPart = { cases: 0, accepted: 0, handlingCost: 0, reworkCost: 0, lost: forEachLoss(() => 0) }

const together = (one: Part, other: Part): Part => ({
  name: one.name,
  adds: forEachWay((way) => one.adds[way] + other.adds[way]),
  before: added(one.before, other.before),
  after: added(one.after, other.after),
})

const added = (one: SegmentPart, other: SegmentPart): SegmentPart => ({
  cases: one.cases + other.cases,
  accepted: one.accepted + other.accepted,
  handlingCost: one.handlingCost + other.handlingCost,
  reworkCost: one.reworkCost + other.reworkCost,
  lost: forEachLoss((loss) => one.lost[loss] + other.lost[loss]),
})

const sayPart = ({ adds, before, after }: Part): Omit<MovedSegment, 'segment'> => ({
  before: saySide(before),
  after: saySide(after),
  addsMicros: Object.fromEntries(WAYS.map((way) => [way, micros(adds[way])])) as MovedSegment['addsMicros'],
})

const saySide = ({ cases, accepted, lost, handlingCost, reworkCost }: SegmentPart): MovedSide => ({
  cases: count(cases),
  accepted: count(accepted),
  lost: Object.fromEntries(LOSSES.map((loss) => [loss, count(lost[loss])])) as MovedSide['lost'],
  handlingMicros: micros(handlingCost * 1e6),
  reworkMicros: micros(reworkCost * 1e6),
})

/** Neither `-0` nor more digits than an estimate has. */
const micros = (amount: number): string => String(Math.round(amount) || 0)
const count = (amount: number): number => Math.round(amount * 1e3) / 1e3
