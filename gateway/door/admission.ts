import { type AdmissionContext, admitEvent, type Rejection } from '#core/event/admit.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { Problem } from '#core/problem.ts'

export interface RejectedEvent extends Rejection {
  /** Place of the event in the request, from 0. */
  index: number
}

/** What becomes of the events of one request, in the order in which they stand there. */
export interface Admission {
  readonly events: SupportEvent[]
  readonly rejected: RejectedEvent[]
  /** Checks the next event. */
  take(value: unknown): void
  /** Notes that the next event could not even be read. */
  refuse(message: string): void
}

/** @param most events that one request may hold; one more throws Problem `too_large`. */
export function startAdmission(context: AdmissionContext, most: number): Admission {
  const events: SupportEvent[] = []
  const rejected: RejectedEvent[] = []
  const nextIndex = (): number => {
    const index = events.length + rejected.length
    if (index >= most) throw new Problem('too_large', `at most ${most.toLocaleString('en')} events in one request of this kind`)
    return index
  }
  return {
    events,
    rejected,
    take(value) {
      const index = nextIndex()
      const admitted = admitEvent(value, context)
      if (admitted.ok) events.push(admitted.event)
      else rejected.push({ index, ...admitted.rejection })
    },
    refuse(message) {
      rejected.push({ index: nextIndex(), id: null, code: 'invalid_event', message })
    },
  }
}
