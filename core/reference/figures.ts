import type { ReferencePolicy } from './input.ts'
import { decimalOf, fraction, minus, times } from './money.ts'
import type { ReferenceSums } from './sums.ts'

/** docs/metrics.md, section 4: the formulas. */

const WEEK_MS = 7 * 24 * 60 * 60_000

export interface ReferenceFigures {
  [name: string]: number | string | null | { median: number | null; mean: number | null }
}

/** What a row's figures are made of. */
export interface FigureParts {
  all: ReferenceSums
  matured: ReferenceSums
  /** Of the matured cases, those with a human root. */
  maturedHuman: ReferenceSums
  /** How long each resolved root took. */
  resolutionsMs: readonly number[]
  /** The length of the part of the row's time that has matured. */
  maturedMs: number
}

export function figuresOf(parts: FigureParts, policy: ReferencePolicy): ReferenceFigures {
  const { all, matured } = parts
  const containment = ratio(all.counts.aiConversations - all.counts.aiHandedOff, all.counts.aiConversations)
  const { accepted, broken, escalated, abandoned, resolved, aiEscalated, aiBrokenHumanRework } = matured.counts
  return {
    acceptedResolutionRate: ratio(accepted, accepted + broken + escalated + abandoned),
    recontactRate: ratio(broken, resolved),
    containmentRate: containment,
    escalationRate: ratio(all.counts.aiHandedOff, all.counts.aiConversations),
    deflectionRate: ratio(all.counts.aiCases - all.counts.aiEscalated, all.counts.cases),
    anonymousShare: ratio(all.counts.anonymousCases, all.counts.cases),
    afterHoursCapture: ratio(all.counts.afterHoursContained, all.counts.afterHoursStarted),
    agentEquivalents: ratio(matured.unbrokenHandlingMs / 60_000, (policy.fullTimeMinutesPerWeek * parts.maturedMs) / WEEK_MS),
    ...moneyFigures(parts),
    csat: ratio(all.counts.ratingSum, all.counts.ratings),
    satisfiedShare: ratio(all.counts.satisfiedRatings, all.counts.ratings),
    resolutionSeconds: {
      median: median(parts.resolutionsMs.map((ms) => ms / 1000)),
      mean: ratio(all.resolutionMs / 1000, all.counts.resolved),
    },
    escalationAccuracy: ratio(aiEscalated, aiEscalated + aiBrokenHumanRework),
    aiHandleSeconds: ratio(all.aiHandleMs / 1000, all.counts.aiStints),
    humanHandleSeconds: ratio(all.humanHandleMs / 1000, all.counts.humanStints),
    caseHandleSeconds: ratio((all.aiHandleMs + all.humanHandleMs) / 1000, all.counts.cases),
    takenUpShare: ratio(all.counts.handoffsInTime, all.counts.handoffs),
    handoffMinutes: ratio(all.handoffWaitMs / 60_000, all.counts.handoffsTakenUp),
  }
}

function moneyFigures({ all, matured, maturedHuman }: FigureParts): ReferenceFigures {
  const costPerCase = fraction(all.costMicros.handling, all.counts.cases)
  const costPerAccepted = fraction(matured.costMicros.full, matured.counts.accepted)
  const baseline = fraction(maturedHuman.costMicros.full, maturedHuman.counts.accepted)
  return {
    costPerCase: decimalOf(costPerCase),
    costPerAcceptedResolution: decimalOf(costPerAccepted),
    provisionalCostPerAcceptedResolution: decimalOf(fraction(all.costMicros.full, all.counts.accepted + all.counts.pending)),
    qualityGap: decimalOf(minus(costPerAccepted, costPerCase)),
    allHumanBaseline: decimalOf(baseline),
    saving: decimalOf(minus(times(baseline, matured.counts.accepted), fraction(matured.costMicros.full, 1))),
  }
}

/** A ratio whose denominator is 0 is null. */
export const ratio = (over: number, under: number): number | null => (under === 0 ? null : over / under)

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
