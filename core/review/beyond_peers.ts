import { LOSSES } from '../moved/ways.ts'
import type { SegmentOf } from './levers.ts'
import { medianOf } from './median_of.ts'

/** Fewer cases say nothing of what a case costs, and fewer peers nothing of a middle. */
const LEAST_CASES = 30
const LEAST_PEERS = 2
/** How much further the median of a sample lies off than its mean, by chance. */
const MEDIAN_ERROR = Math.sqrt(Math.PI / 2)

export interface BeyondPeers {
  /** What the rework of a segment comes to beyond that of its peers, in units of the currency; below 0 where it is less. */
  cost: number
  /** How far that is off by chance: a standard error. */
  error: number
}

const NOTHING: BeyondPeers = { cost: 0, error: 0 }

/**
 * Holds each segment against its peers: the same handler and topic in other languages, where the work is the same; where there
 * are too few of them, the same handler and language with other topics.
 * @returns what its rework costs beyond what it would at the middle of its peers' rework of a case; nothing without peers.
 */
export function beyondPeers(segments: readonly SegmentOf[]): Map<SegmentOf, BeyondPeers> {
  const large = segments.filter(({ part }) => part.cases >= LEAST_CASES)
  return new Map(segments.map((own) => [own, large.includes(own) ? beyondOf(own, large) : NOTHING]))
}

function beyondOf(own: SegmentOf, all: readonly SegmentOf[]): BeyondPeers {
  const others = all.filter((other) => other !== own && other.segment.handler === own.segment.handler)
  const ofTopic = others.filter(({ segment }) => segment.topic === own.segment.topic)
  const ofLanguage = others.filter(({ segment }) => segment.language === own.segment.language)
  const peers = [ofTopic, ofLanguage].find(({ length }) => length >= LEAST_PEERS)
  if (!peers) return NOTHING
  const middle = medianOf(peers.map(({ part }) => part.reworkCost / part.cases))
  const ofMiddle = (MEDIAN_ERROR * Math.hypot(...peers.map((peer) => errorOf(peer) / peer.part.cases))) / peers.length
  return {
    cost: own.part.reworkCost - own.part.cases * middle,
    error: Math.hypot(errorOf(own), own.part.cases * ofMiddle),
  }
}

/** Cases are lost by chance, each for what a lost one costs. */
function errorOf({ part }: SegmentOf): number {
  const lost = LOSSES.reduce((sum, loss) => sum + part.lost[loss], 0)
  return lost > 0 ? part.reworkCost / Math.sqrt(lost) : 0
}
