import type { Measures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { Counts, Sums } from './contract.ts'

/** The measures of one row's cases with roots of one handler, either matured or not, with the overhead they bear. */
export interface HandlerSums {
  handler: Handler
  matured: boolean
  measures: Measures
  overheadMicros: bigint
}

/** @returns the sums over all of `parts`, in the form of the API. */
export function sumsOf(parts: readonly HandlerSums[]): Sums {
  const counts = noCounts()
  const costs = { handling: 0n, rework: 0n, failureImpact: 0n, overhead: 0n }
  let resolutionMs = 0
  let unbrokenHandlingMs = 0
  for (const { handler, matured, measures, overheadMicros } of parts) {
    addCounts(counts, measures, handler, matured)
    costs.handling += measures.handlingMicros
    costs.rework += measures.reworkMicros
    costs.failureImpact += measures.failureImpactMicros
    costs.overhead += overheadMicros
    resolutionMs += measures.resolutionMs
    if (handler === 'ai') unbrokenHandlingMs += measures.unbrokenHandlingMs
  }
  const full = costs.handling + costs.rework + costs.failureImpact + costs.overhead
  return {
    counts,
    costMicros: {
      handling: String(costs.handling),
      rework: String(costs.rework),
      failureImpact: String(costs.failureImpact),
      overhead: String(costs.overhead),
      full: String(full),
    },
    resolutionMs,
    unbrokenHandlingMs,
  }
}

/** Unbroken resolutions of a matured cohort are accepted, the others pending. */
function addCounts(counts: Counts, m: Measures, handler: Handler, matured: boolean): void {
  const broken = m.brokenRecontact + m.brokenReopen + m.brokenEscalation + m.brokenChurn
  counts.cases += m.cases
  counts.resolved += m.resolved
  counts[matured ? 'accepted' : 'pending'] += m.resolved - broken
  counts.broken += broken
  counts.brokenRecontact += m.brokenRecontact
  counts.brokenReopen += m.brokenReopen
  counts.brokenEscalation += m.brokenEscalation
  counts.brokenChurn += m.brokenChurn
  counts.escalated += m.escalated
  counts.abandoned += m.abandoned
  counts.anonymousCases += m.anonymousCases
  counts.conversations += m.conversations
  counts.afterHoursStarted += m.afterHoursStarted
  counts.afterHoursContained += m.afterHoursContained
  counts.reworkStints += m.reworkStints
  counts.ratings += m.ratings
  counts.ratingSum += m.ratingSum
  counts.satisfiedRatings += m.satisfiedRatings
  if (handler !== 'ai') return
  counts.aiCases += m.cases
  counts.aiEscalated += m.escalated
  counts.aiConversations += m.conversations
  counts.aiHandedOff += m.handedOff
}

export const noCounts = (): Counts => ({
  cases: 0,
  resolved: 0,
  accepted: 0,
  pending: 0,
  broken: 0,
  brokenRecontact: 0,
  brokenReopen: 0,
  brokenEscalation: 0,
  brokenChurn: 0,
  escalated: 0,
  abandoned: 0,
  aiCases: 0,
  aiEscalated: 0,
  anonymousCases: 0,
  conversations: 0,
  aiConversations: 0,
  aiHandedOff: 0,
  afterHoursStarted: 0,
  afterHoursContained: 0,
  reworkStints: 0,
  ratings: 0,
  ratingSum: 0,
  satisfiedRatings: 0,
})
