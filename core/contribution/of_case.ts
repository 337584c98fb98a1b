import { quarterOf } from '../calendar/calendar.ts'
import type { Break, BreakCause } from '../case/break.ts'
import { breakAgeHours } from '../case/break_age.ts'
import type { SupportCase } from '../case/types.ts'
import type { Handler } from '../event/types.ts'
import type { Rules } from '../policy/rules.ts'
import type { Stint } from '../stint/types.ts'
import { type CountMeasure, type Measures, noMeasures } from './measures.ts'

/** What one case, or one conversation, adds to the cell of a cohort, a handler and the segment of its conversation. */
export interface Contribution {
  /** Start of the cohort's quarter hour. */
  cohortMs: number
  handler: Handler
  measures: Measures
  /** Of a resolution that was broken its age then, -1 where it was at once; null where nothing broke it. */
  breakAgeHours: number | null
}

/** What a case's measures take from the conversation of its root. */
export interface RatingFacts {
  rating: number | null
  anonymous: boolean
}

const MEASURE_OF_CAUSE: Record<BreakCause, CountMeasure> = {
  recontact: 'brokenRecontact',
  reopen: 'brokenReopen',
  escalation: 'brokenEscalation',
  churn: 'brokenChurn',
}

/** @returns what the case counts for (docs/metrics.md, sections 3 and 4); null while it is open. */
export function contributionOfCase(
  known: SupportCase,
  broken: Break | null,
  facts: RatingFacts,
  rules: Rules,
): Contribution | null {
  const { root } = known
  if (!root || root.outcome === 'open') return null
  const measures = noMeasures()
  measures.cases = 1
  measures.anonymousCases = facts.anonymous ? 1 : 0
  measures.handlingMicros = root.costMicros + known.preludeMicros
  measures.reworkStints = known.reworkStints
  measures.reworkMicros = reworkMicrosOf(known, rules)
  measures.brokenHumanRework = broken && known.humanReworkStints > 0 ? 1 : 0
  measures.aiStints = known.aiStints
  measures.humanStints = known.humanStints
  measures.aiHandleMs = known.aiHandleMs
  measures.humanHandleMs = known.humanHandleMs
  if (facts.rating !== null) {
    measures.ratings = 1
    measures.ratingSum = facts.rating
    measures.satisfiedRatings = facts.rating >= 4 ? 1 : 0
  }
  countOutcome(measures, root, broken, rules)
  const ageHours = broken && breakAgeHours(root.endMs, broken, rules.windowMs)
  return { cohortMs: quarterOf(root.endMs), handler: root.handler, measures, breakAgeHours: ageHours }
}

/** @returns what the rework of a case costs under the policy, whether or not its root has ended yet. */
export function reworkMicrosOf({ root, reworkMicros }: SupportCase, rules: Rules): bigint {
  return rules.policy.priceReworkOf === 'all' || root?.handler === 'ai' ? reworkMicros : 0n
}

function countOutcome(measures: Measures, root: Stint, broken: Break | null, rules: Rules): void {
  if (root.outcome === 'escalated') {
    measures.escalated = 1
    measures.failureImpactMicros = rules.failureImpactMicros.escalated
  } else if (root.outcome === 'abandoned') {
    measures.abandoned = 1
  } else {
    measures.resolved = 1
    measures.resolutionMs = root.endMs - root.startMs
    if (broken) {
      measures[MEASURE_OF_CAUSE[broken.cause]] = 1
      measures.failureImpactMicros = rules.failureImpactMicros[broken.cause]
    } else {
      measures.unbrokenHandlingMs = root.endMs - root.startMs
    }
  }
}
