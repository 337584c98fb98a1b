import { quarterOf } from '../calendar/calendar.ts'
import type { Rules } from '../policy/rules.ts'
import type { Stint } from '../stint/types.ts'
import { noMeasures } from './measures.ts'
import type { Contribution } from './of_case.ts'

/** @returns what a conversation counts for by the end of its first stint, root or not; null while that is open. */
export function contributionOfConversation(first: Stint, rules: Rules): Contribution | null {
  if (first.outcome === 'open') return null
  const measures = noMeasures()
  const handedOff = first.outcome === 'escalated' || first.outcome === 'passed_on'
  const afterHours = !rules.isOpenAt(first.startMs)
  measures.conversations = 1
  measures.handedOff = handedOff ? 1 : 0
  measures.afterHoursStarted = afterHours ? 1 : 0
  measures.afterHoursContained = afterHours && first.handler === 'ai' && !handedOff ? 1 : 0
  return { cohortMs: quarterOf(first.endMs), handler: first.handler, measures }
}
