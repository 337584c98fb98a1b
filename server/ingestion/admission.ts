import { type AdmissionContext, admitEvent, type Rejection } from '#core/event/admit.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { Problem } from '#core/problem.ts'
import { pseudonymiser } from '../workspace/pseudonym.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What becomes of the events that came together, in their order. */
export interface Admission {
  /** Checked, stripped and pseudonymised. */
  readonly events: SupportEvent[]
  /** Checks the next event. */
  take(value: unknown): void
  /** Notes that the next event could not even be read. */
  refuse(message: string): void
}

/**
 * The one gate for events, whichever way they come.
 * @param most events that may come together; one more throws Problem `too_large`.
 * @param onRejected hears of each event that is refused, and of its place, from 0.
 */
export function startAdmission(
  workspace: Workspace,
  { most, nowMs }: { most: number; nowMs: number },
  onRejected: (rejection: Rejection, index: number, value: unknown) => void,
): Admission {
  const context: AdmissionContext = { nowMs, keepsFromMs: workspace.keepsFromMs, pseudonymOf: pseudonymiser(workspace) }
  const events: SupportEvent[] = []
  let seen = 0
  const next = (): number => {
    if (seen >= most) throw new Problem('too_large', `at most ${most.toLocaleString('en')} events in one request of this kind`)
    return seen++
  }
  return {
    events,
    take(value) {
      const index = next()
      const admitted = admitEvent(value, context)
      if (admitted.ok) events.push(admitted.event)
      else onRejected(admitted.rejection, index, value)
    },
    refuse(message) {
      onRejected({ id: null, code: 'invalid_event', message }, next(), undefined)
    },
  }
}
