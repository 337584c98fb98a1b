import { segmentKey } from '../drift/decompose_rows.ts'
import type { FigureRow } from '../figures/contract.ts'
import { LOSS_COUNTS } from './matured_part.ts'
import type { Parts, SegmentPart } from './split_by_way.ts'
import { forEachLoss, type Loss } from './ways.ts'

const UNITS = 1e6

/** What is still to come of a row's cases: resolutions that will be taken back, and costs that follow, in units of the currency. */
interface ToCome {
  breaks: number
  cost: number
}

/**
 * @param rows one for each segment, with the nowcast of each; `whole` all of them as one.
 * @returns what the segments are expected to come to when all has matured; null where that of the whole cannot be told. Estimates
 * of segments do not add up to that of the whole by themselves: here they are made to. One without an estimate is taken to lose as
 * large a part of what it may still lose as the others do.
 */
export function expectedParts(rows: readonly FigureRow[], whole: FigureRow): Parts | null {
  const all = toComeOf(whole)
  if (!all) return null
  const known = rows.map((row) => toComeOf(row))
  const share = usualShare(rows, known) ?? all.breaks / Math.max(1, openOf(whole))
  const guessed = rows.map((row, place) => known[place]?.breaks ?? share * openOf(row))
  const breaks = spread(guessed, all.breaks, rows.map(openOf))
  const price = all.breaks > 0 ? all.cost / all.breaks : 0
  const costs = spread(
    rows.map((_, place) => known[place]?.cost ?? (breaks[place] ?? 0) * price),
    all.cost,
    null,
  )
  return new Map(
    rows.map((row, place) => [segmentKey(row), partOf(row, { breaks: breaks[place] ?? 0, cost: costs[place] ?? 0 })]),
  )
}

/** @returns what a row has come to so far: as if nothing were to come. */
export const partSoFar = (row: FigureRow): SegmentPart => partOf(row, { breaks: 0, cost: 0 })

/** @returns a row's resolutions that nothing has taken back so far. */
const openOf = ({ counts }: FigureRow): number => counts.accepted + counts.pending

/** @returns what is to come of a row by its nowcast; nothing where all of it has matured; null where it cannot be told. */
export function toComeOf(row: FigureRow): ToCome | null {
  const { counts, costMicros, nowcast } = row
  if (counts.pending === 0 && counts.cases === row.matured.counts.cases) return { breaks: 0, cost: 0 }
  const rate = nowcast.acceptedResolutionRate.estimate
  const cost = nowcast.costPerAcceptedResolution.estimate
  if (rate === null || cost === null) return null
  const accepted = rate * counts.cases
  return {
    breaks: Math.max(0, openOf(row) - accepted),
    cost: Math.max(0, Number(cost) * accepted - Number(costMicros.full) / UNITS),
  }
}

/** @returns what part of what is open the segments with an estimate are expected to lose; null without any. */
function usualShare(rows: readonly FigureRow[], known: readonly (ToCome | null)[]): number | null {
  let [open, breaks] = [0, 0]
  for (const [place, row] of rows.entries()) {
    const own = known[place]
    if (!own) continue
    open += openOf(row)
    breaks += own.breaks
  }
  return open > 0 && breaks > 0 ? breaks / open : null
}

/** Scales amounts so that they sum to a total, none above its most: what has no room goes to those that have. */
function spread(amounts: readonly number[], total: number, most: readonly number[] | null): number[] {
  const sum = totalOf(amounts)
  const weights = sum > 0 ? amounts : (most ?? amounts.map(() => 1))
  const ofWeights = totalOf(weights)
  const scaled = weights.map((weight) => (ofWeights > 0 ? (weight * total) / ofWeights : 0))
  if (!most) return scaled
  const capped = scaled.map((amount, place) => Math.min(amount, most[place] ?? 0))
  const rooms = capped.map((amount, place) => (most[place] ?? 0) - amount)
  const [left, room] = [total - totalOf(capped), totalOf(rooms)]
  return capped.map((amount, place) => amount + (room > 0 ? ((rooms[place] ?? 0) * left) / room : 0))
}

const totalOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

function partOf(row: FigureRow, toCome: ToCome): SegmentPart {
  const { counts, costMicros } = row
  const ofLost = (Number(costMicros.rework) + Number(costMicros.failureImpact)) / UNITS
  const lost = lostWith(row, toCome.breaks)
  const isAnyLost = Object.values(lost).some((count) => count > 0)
  const reworkCost = isAnyLost ? ofLost + toCome.cost : 0
  const full = Number(costMicros.full) / UNITS + toCome.cost
  return { cases: counts.cases, accepted: openOf(row) - toCome.breaks, handlingCost: full - reworkCost, reworkCost, lost }
}

const CAUSES: readonly Loss[] = ['recontact', 'reopen', 'escalation', 'churn']

/** What is to come is taken back by the causes by which it was so far; by a new contact where nothing was. */
function lostWith({ counts }: FigureRow, breaks: number): Record<Loss, number> {
  const shareOf = (loss: Loss): number => {
    if (!CAUSES.includes(loss)) return 0
    return counts.broken > 0 ? counts[LOSS_COUNTS[loss]] / counts.broken : Number(loss === 'recontact')
  }
  return forEachLoss((loss) => counts[LOSS_COUNTS[loss]] + breaks * shareOf(loss))
}
