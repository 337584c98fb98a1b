import { BREAK_CAUSES } from '../case/break.ts'
import type { FigureRow } from '../figures/contract.ts'
import type { SegmentPart } from '../moved/split_by_way.ts'
import type { Lever } from './contract.ts'
import { medianOf } from './median_of.ts'

export interface SegmentOf {
  segment: FigureRow['segment']
  part: SegmentPart
}

/** Fewer resolutions say nothing of a share, and fewer peers nothing of a middle. */
const LEAST_RESOLVED = 30
const LEAST_PEERS = 2
const MOST_LEVERS = 6
/** Nine in ten lie within so many standard errors. */
const BAND_ERRORS = 1.645
/** How much further the median of a sample lies off than its mean, by chance. */
const MEDIAN_ERROR = Math.sqrt(Math.PI / 2)
const DAYS_OF_MONTH = 365.25 / 12

interface Share {
  of: SegmentOf
  resolved: number
  broken: number
  share: number
}

/**
 * What would be saved if fewer of a segment's resolutions were taken back: as few as in the middle of its peers, which are segments
 * of the same handler and the same topic or language. Those that are above it by chance alone are left out.
 * @param days how long the period is.
 * @returns those that save most first.
 */
export function findLevers(segments: readonly SegmentOf[], days: number): Lever[] {
  const shares = segments.map(shareOf).filter(({ resolved }) => resolved >= LEAST_RESOLVED)
  const all = totalOf(segments.map(({ part }) => part))
  if (all.accepted <= 0) return []
  return shares
    .flatMap((own) => leverOf(own, shares, { all, months: DAYS_OF_MONTH / days }) ?? [])
    .sort((a, b) => a.costMicros - b.costMicros)
    .slice(0, MOST_LEVERS)
}

function shareOf(of: SegmentOf): Share {
  const { cases, lost } = of.part
  const resolved = cases - lost.escalated - lost.abandoned
  const broken = BREAK_CAUSES.reduce((sum, cause) => sum + lost[cause], 0)
  return { of, resolved, broken, share: resolved > 0 ? broken / resolved : 0 }
}

interface Whole {
  all: { accepted: number; cost: number }
  /** How many of the period make a month. */
  months: number
}

function leverOf(own: Share, shares: readonly Share[], { all, months }: Whole): Lever | null {
  const peers = shares.filter((other) => other !== own && isPeer(own.of.segment, other.of.segment))
  if (peers.length < LEAST_PEERS) return null
  const median = medianOf(peers.map(({ share }) => share))
  const gap = own.share - median
  const error = Math.hypot(errorOf(own), (MEDIAN_ERROR * Math.hypot(...peers.map(errorOf))) / peers.length)
  if (gap <= BAND_ERRORS * error) return null
  const costAt = (by: number): number => cheaperBy(own, by, all)
  const monthAt = (by: number): number => Math.round(costAt(by) * all.accepted * months * 1e6)
  return {
    segment: own.of.segment,
    share: own.share,
    peers: peers.length,
    median,
    costMicros: Math.round(costAt(gap) * 1e6),
    monthMicros: monthAt(gap),
    lowMicros: monthAt(gap + BAND_ERRORS * error),
    highMicros: monthAt(gap - BAND_ERRORS * error),
  }
}

const isPeer = (one: SegmentOf['segment'], other: SegmentOf['segment']): boolean =>
  one.handler === other.handler && (one.topic === other.topic || one.language === other.language)

const errorOf = ({ share, resolved }: Share): number => Math.sqrt((share * (1 - share)) / resolved)

/** What an accepted resolution costs less where so large a part of a segment's resolutions held instead; below 0. */
function cheaperBy({ of, resolved, broken }: Share, by: number, { accepted, cost }: Whole['all']): number {
  const held = Math.min(broken, by * resolved)
  const lost = of.part.cases - of.part.accepted
  const each = lost > 0 ? of.part.reworkCost / lost : 0
  return (cost - held * each) / (accepted + held) - cost / accepted
}

const totalOf = (parts: readonly SegmentPart[]): Whole['all'] => ({
  accepted: parts.reduce((sum, part) => sum + part.accepted, 0),
  cost: parts.reduce((sum, part) => sum + part.handlingCost + part.reworkCost, 0),
})
