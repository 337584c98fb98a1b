import { segmentKey } from '../drift/decompose_rows.ts'
import { isWithinChance, LEAST_SAMPLE } from '../figures/change.ts'
import type { FigureRow } from '../figures/contract.ts'
import { readingOf, valueIn } from '../figures/reading.ts'
import { errorOfCostPerAccepted } from '../figures/standard_error.ts'
import { microsOf } from '../money/amount.ts'
import { chooseBasis, type PeriodMaturity } from './choose_basis.ts'
import type { Basis, MovedAnswer, MovedPeriod } from './contract.ts'
import { expectedParts } from './expected_parts.ts'
import { maturedPart } from './matured_part.ts'
import { saySegments } from './say_segments.ts'
import { type Parts, splitByWay } from './split_by_way.ts'

/** A period as it was read: a row for each segment, and one of all, where something of it has not settled. */
export interface ReadPeriod {
  fromMs: number
  toMs: number
  maturedThroughMs: number
  rows: readonly FigureRow[]
  /** Null where all has settled. */
  whole: FigureRow | null
}

type Told = Pick<MovedAnswer, 'basis' | 'reason' | 'before' | 'after' | 'changeMicros' | 'isClear' | 'segments' | 'others'>

/** @returns what moved cost per accepted resolution between two periods, or why that cannot be told. */
export function sayMoved(
  before: ReadPeriod,
  after: ReadPeriod,
  { asked, format, most }: { asked: Basis | undefined; format: (ms: number) => string; most?: number },
): Told {
  const { basis, reason } = chooseBasis(maturityOf(before), maturityOf(after), asked)
  const sides = basis && ([before, after].map((period) => sideOf(period, basis, format)) as [Side | null, Side | null])
  const split = sides?.[0] && sides[1] && splitByWay(sides[0].parts, sides[1].parts)
  if (!sides?.[0] || !sides[1] || !split) return { ...UNTOLD, reason: reason ?? 'nothing accepted' }
  const [was, is] = [sides[0], sides[1]]
  const changeMicros = Number(is.period.costPerAcceptedMicros) - Number(was.period.costPerAcceptedMicros)
  const segments = new Map([...before.rows, ...after.rows].map((row) => [segmentKey(row), row.segment]))
  const told = saySegments({ segments, before: was.parts, after: is.parts, split, changeMicros, most })
  const isClear = isBeyondChance(changeMicros / 1e6, was, is)
  return { basis, reason: null, before: was.period, after: is.period, changeMicros: String(changeMicros), isClear, ...told }
}

const UNTOLD: Told = {
  ...{ basis: null, reason: null, before: null, after: null, changeMicros: null, isClear: null },
  ...{ segments: [], others: null },
}

/** Fewer cases than `LEAST_SAMPLE` on either side say nothing. */
const isBeyondChance = (change: number, before: Side, after: Side): boolean =>
  [before, after].every(({ period }) => period.cases >= LEAST_SAMPLE) && !isWithinChance(change, after, before)

function maturityOf({ toMs, maturedThroughMs, rows, whole }: ReadPeriod): PeriodMaturity {
  const { costPerAcceptedResolution: cost, acceptedResolutionRate: rate, tooEarly = null } = whole?.nowcast ?? {}
  // Where there is a rate and no cost, nothing of it is expected to be accepted.
  const early = whole?.counts.cases && rate?.estimate === null ? 'no baseline' : 'nothing accepted'
  return {
    isSettled: toMs <= maturedThroughMs,
    hasSettled: rows.some(({ matured }) => matured.counts.accepted > 0),
    untold: whole && !cost?.estimate ? (tooEarly ?? early) : null,
  }
}

interface Side {
  parts: Parts
  /** The standard error of its cost, in units of the currency. */
  error: number | null
  period: MovedPeriod
}

function sideOf(read: ReadPeriod, basis: Basis, format: (ms: number) => string): Side | null {
  const { rows, whole, fromMs, toMs, maturedThroughMs } = read
  const isExpected = basis === 'nowcast' && whole !== null
  const parts = isExpected ? expectedParts(rows, whole) : new Map(rows.map((row) => [segmentKey(row), maturedPart(row)]))
  const { estimate, low, high } = isExpected ? whole.nowcast.costPerAcceptedResolution : settledCost(rows)
  if (!parts || estimate === null) return null
  const all = [...parts.values()]
  const period = {
    from: format(fromMs),
    to: format(basis === 'settled' ? Math.min(toMs, maturedThroughMs) : toMs),
    isExpected,
    costPerAcceptedMicros: String(microsOf(estimate)),
    lowMicros: low === null ? null : String(microsOf(low)),
    highMicros: high === null ? null : String(microsOf(high)),
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    accepted: Math.round(all.reduce((sum, { accepted }) => sum + accepted, 0) * 1e3) / 1e3,
  }
  const error = isExpected ? errorOfBand(low, high) : errorOfCostPerAccepted(readingOf(rows).matured)
  return { parts, period, error }
}

/** Standard errors from the middle of a band to its ends, in which nine in ten lie. */
const BAND_ERRORS = 1.645

const errorOfBand = (low: string | null, high: string | null): number | null =>
  low === null || high === null ? null : (Number(high) - Number(low)) / 2 / BAND_ERRORS

function settledCost(rows: readonly FigureRow[]) {
  const cost = valueIn('costPerAcceptedResolution', readingOf(rows))
  return { estimate: cost === null ? null : String(cost), low: null, high: null }
}
