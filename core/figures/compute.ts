import { decimalOf, divideRounded } from '../money/amount.ts'
import type { FigureValues, Sums } from './contract.ts'

/** What figures are computed from: sums of a row, of its matured cohorts, and of their cases with a human root. */
export interface RowSums {
  total: Sums
  matured: Sums
  maturedHuman: Sums
}

export interface FigureContext {
  /** How long the row's matured part of the range is; 0 where nothing has matured. */
  maturedMs: number
  /** Minutes a full-time human handles in a week (policy). */
  fullTimeMinutesPerWeek: number
  /** Exact median over the row's resolved roots, or null where it was not asked for. */
  medianResolutionSeconds: number | null
}

const WEEK_MS = 7 * 86_400_000

/** @returns the figures of a row (docs/metrics.md, section 4); null wherever a denominator is 0. */
export function computeFigures({ total, matured, maturedHuman }: RowSums, context: FigureContext): FigureValues {
  const all = total.counts
  const ripe = matured.counts
  const costPerCase = divideRounded(BigInt(total.costMicros.handling), BigInt(all.cases))
  const costPerAccepted = divideRounded(BigInt(matured.costMicros.full), BigInt(ripe.accepted))
  const provisional = divideRounded(BigInt(total.costMicros.full), BigInt(all.accepted + all.pending))
  const contained = all.aiConversations - all.aiHandedOff
  return {
    acceptedResolutionRate: ratio(ripe.accepted, ripe.accepted + ripe.broken + ripe.escalated + ripe.abandoned),
    recontactRate: ratio(ripe.broken, ripe.resolved),
    containmentRate: ratio(contained, all.aiConversations),
    escalationRate: ratio(all.aiHandedOff, all.aiConversations),
    deflectionRate: ratio(all.aiCases - all.aiEscalated, all.cases),
    anonymousShare: ratio(all.anonymousCases, all.cases),
    afterHoursCapture: ratio(all.afterHoursContained, all.afterHoursStarted),
    agentEquivalents: agentEquivalents(matured, context),
    costPerCase: money(costPerCase),
    costPerAcceptedResolution: money(costPerAccepted),
    provisionalCostPerAcceptedResolution: money(provisional),
    qualityGap: money(qualityGap(total, matured)),
    allHumanBaseline: money(divideRounded(BigInt(maturedHuman.costMicros.full), BigInt(maturedHuman.counts.accepted))),
    saving: money(saving(matured, maturedHuman)),
    csat: ratio(all.ratingSum, all.ratings),
    satisfiedShare: ratio(all.satisfiedRatings, all.ratings),
    resolutionSeconds: {
      median: context.medianResolutionSeconds,
      mean: ratio(total.resolutionMs / 1000, all.resolved),
    },
  }
}

const ratio = (numerator: number, denominator: number): number | null => (denominator === 0 ? null : numerator / denominator)

const money = (micros: bigint | null): string | null => (micros === null ? null : decimalOf(micros))

/** Cost per accepted resolution less cost per case, rounded once. */
function qualityGap(total: Sums, matured: Sums): bigint | null {
  const cases = BigInt(total.counts.cases)
  const accepted = BigInt(matured.counts.accepted)
  return divideRounded(BigInt(matured.costMicros.full) * cases - BigInt(total.costMicros.handling) * accepted, accepted * cases)
}

/** Accepted resolutions at the all-human baseline, less the full cost; rounded once. */
function saving(matured: Sums, human: Sums): bigint | null {
  const accepted = BigInt(matured.counts.accepted)
  const humanAccepted = BigInt(human.counts.accepted)
  return divideRounded(accepted * BigInt(human.costMicros.full) - BigInt(matured.costMicros.full) * humanAccepted, humanAccepted)
}

function agentEquivalents(matured: Sums, { maturedMs, fullTimeMinutesPerWeek }: FigureContext): number | null {
  const fullTimeMinutes = (maturedMs / WEEK_MS) * fullTimeMinutesPerWeek
  return ratio(matured.unbrokenHandlingMs / 60_000, fullTimeMinutes)
}
