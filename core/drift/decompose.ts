/** What a segment's matured cases of a period came to; costs in any unit of money, the same in all. */
export interface SegmentPeriod {
  cases: number
  accepted: number
  /** All costs but those of lost cases. */
  handlingCost: number
  /** What followed from the cases that were not accepted. */
  reworkCost: number
}

/** What a segment adds to the change of cost per accepted resolution, by way of what; in the unit of the costs. */
export interface Contribution {
  /** It has a larger or smaller share of the cases, and costs more or less than the mean. */
  mix: number
  /** More or fewer of its cases are accepted. */
  acceptance: number
  /** Its cases cost more or less to handle. */
  handling: number
  /** A lost case costs more or less to mend. */
  rework: number
}

export interface Decomposition {
  /** Cost per accepted resolution of all segments, in either period. */
  before: number
  after: number
  contributions: ReadonlyMap<string, Contribution>
  /** What it adds where all of a segment's cases are lost instead of none: acceptance is so much for each part of them. */
  lossPrices: ReadonlyMap<string, number>
}

/** A segment in one period, for a case of it. */
interface Rates {
  /** Of the cases of all segments. */
  share: number
  accepted: number
  handling: number
  /** For a case that was not accepted. */
  rework: number
}

type Segments = ReadonlyMap<string, SegmentPeriod>

/**
 * Splits the change of cost per accepted resolution between two periods exactly into what each segment adds to it: the
 * contributions sum to `after − before`, and exchanging the periods changes their signs alone. Nested midpoints (Bennet,
 * 1920; Kitagawa, 1955), see docs/drift.md, section 4.
 * @returns null where nothing was accepted in one of the periods.
 */
export function decompose(before: Segments, after: Segments): Decomposition | null {
  const [costBefore, costAfter] = [costPerAccepted(before), costPerAccepted(after)]
  if (costBefore === null || costAfter === null) return null
  const cost = (costBefore + costAfter) / 2
  const accepted = (acceptedShare(before) + acceptedShare(after)) / 2
  const pairs = pairUp(before, after)
  const gaps = new Map([...pairs].map(([name, pair]) => [name, gapOf(pair, cost)]))
  const reference = sum([...pairs].map(([name, pair]) => mean(pair, 'share') * (gaps.get(name) ?? 0)))
  const contributions = new Map(
    [...pairs].map(([name, pair]) => [name, contributionOf(pair, { cost, accepted, gap: (gaps.get(name) ?? 0) - reference })]),
  )
  const lossPrices = new Map([...pairs].map(([name, pair]) => [name, lossPriceOf(pair, { cost, accepted })]))
  return { before: costBefore, after: costAfter, contributions, lossPrices }
}

/** @returns all that a segment adds. */
export const totalContribution = ({ mix, acceptance, handling, rework }: Contribution): number =>
  mix + acceptance + handling + rework

type Pair = readonly [Rates, Rates]
const mean = ([before, after]: Pair, name: keyof Rates): number => (before[name] + after[name]) / 2
const change = ([before, after]: Pair, name: keyof Rates): number => after[name] - before[name]
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What a case costs more than its part in accepted resolutions is worth. */
const gapOf = (pair: Pair, cost: number): number => {
  const costOf = (rates: Rates): number => rates.handling + (1 - rates.accepted) * rates.rework
  return (costOf(pair[0]) + costOf(pair[1])) / 2 - cost * mean(pair, 'accepted')
}

function contributionOf(pair: Pair, of: { cost: number; accepted: number; gap: number }): Contribution {
  const share = mean(pair, 'share')
  return {
    mix: (change(pair, 'share') * of.gap) / of.accepted,
    acceptance: -change(pair, 'accepted') * lossPriceOf(pair, of),
    handling: (share * change(pair, 'handling')) / of.accepted,
    rework: (share * (1 - mean(pair, 'accepted')) * change(pair, 'rework')) / of.accepted,
  }
}

const lossPriceOf = (pair: Pair, { cost, accepted }: { cost: number; accepted: number }): number =>
  (mean(pair, 'share') * (mean(pair, 'rework') + cost)) / accepted

const NOTHING: SegmentPeriod = { cases: 0, accepted: 0, handlingCost: 0, reworkCost: 0 }

/** Each segment that has cases in either period; what is not known of it in one is taken from the other. */
function pairUp(before: Segments, after: Segments): Map<string, Pair> {
  const [allBefore, allAfter] = [casesOf(before), casesOf(after)]
  const names = new Set([...before.keys(), ...after.keys()])
  const pairs = new Map<string, Pair>()
  for (const name of names) {
    const [was, is] = [before.get(name) ?? NOTHING, after.get(name) ?? NOTHING]
    if (was.cases + is.cases > 0) pairs.set(name, [ratesOf(was, is, allBefore), ratesOf(is, was, allAfter)])
  }
  return pairs
}

function ratesOf(own: SegmentPeriod, other: SegmentPeriod, allCases: number): Rates {
  const known = own.cases > 0 ? own : other
  const lost = own.cases > own.accepted ? own : other
  return {
    share: own.cases / allCases,
    accepted: known.accepted / known.cases,
    handling: known.handlingCost / known.cases,
    rework: lost.cases > lost.accepted ? lost.reworkCost / (lost.cases - lost.accepted) : 0,
  }
}

const casesOf = (segments: Segments): number => sum([...segments.values()].map(({ cases }) => cases))
const acceptedOf = (segments: Segments): number => sum([...segments.values()].map(({ accepted }) => accepted))
const acceptedShare = (segments: Segments): number => acceptedOf(segments) / casesOf(segments)

function costPerAccepted(segments: Segments): number | null {
  const accepted = acceptedOf(segments)
  if (accepted === 0) return null
  return sum([...segments.values()].map(({ handlingCost, reworkCost }) => handlingCost + reworkCost)) / accepted
}
