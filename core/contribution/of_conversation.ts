import { quarterOf } from '../calendar/calendar.ts'
import type { Rules } from '../policy/rules.ts'
import type { Stint } from '../stint/types.ts'
import { type Measures, noMeasures } from './measures.ts'
import type { Contribution } from './of_case.ts'

/**
 * @param stints all of the conversation's, in its order.
 * @returns what it counts for by the end of its first stint, root or not; null while that is open.
 */
export function contributionOfConversation(stints: readonly Stint[], rules: Rules): Contribution | null {
  const first = stints[0]
  if (!first || first.outcome === 'open') return null
  const measures = noMeasures()
  const handedOff = first.outcome === 'escalated' || first.outcome === 'passed_on'
  const afterHours = !rules.isOpenAt(first.startMs)
  measures.conversations = 1
  measures.handedOff = handedOff ? 1 : 0
  measures.afterHoursStarted = afterHours ? 1 : 0
  measures.afterHoursContained = afterHours && first.handler === 'ai' && !handedOff ? 1 : 0
  countHandoffs(measures, stints, rules)
  return { cohortMs: quarterOf(first.endMs), handler: first.handler, measures, breakAgeHours: null }
}

/** Handoffs in whichever of the stints, and how long each waited for a human to write. */
function countHandoffs(measures: Measures, stints: readonly Stint[], rules: Rules): void {
  const targetMs = rules.policy.handoffTargetMinutes * 60_000
  for (const { openedBy, startMs, takenUpMs } of stints) {
    if (openedBy !== 'handed_off') continue
    measures.handoffs++
    if (takenUpMs === null) continue
    measures.handoffsTakenUp++
    measures.handoffWaitMs += takenUpMs - startMs
    if (takenUpMs - startMs <= targetMs) measures.handoffsInTime++
  }
}
