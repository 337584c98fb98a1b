import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { simulate } from '#simulator/simulate.ts'

const WEEKS = 8

export interface Operation {
  seed: number
  casesPerDay: number
  /** Where the eight weeks of history end. */
  anchorMs: number
}

/** The product's own simulation: eight weeks of a believable support operation, in the order of time. */
export function* simulatedEvents({ seed, casesPerDay, anchorMs }: Operation): Generator<CloudEvent> {
  const scenario = { name: 'steady' as const, factor: 1, fromMs: anchorMs, language: 'de' }
  for (const event of simulate({ seed, anchorMs, weeks: WEEKS, casesPerDay, scenario })) {
    if (Date.parse(event.time) >= anchorMs) return
    yield event
  }
}

/** @returns the first `count` events of an operation. */
export function takeEvents(operation: Operation, count: number): CloudEvent[] {
  const events: CloudEvent[] = []
  for (const event of simulatedEvents(operation)) {
    events.push(event)
    if (events.length === count) break
  }
  return events
}
