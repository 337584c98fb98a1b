import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { CohortHour, SegmentTable } from '#core/drift/segment_table.ts'
import { type EventType, HANDLERS, type Handler, type SupportEvent } from '#core/event/types.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'

/** A resolution that never was, and when its customer came back, if ever. */
export interface ToldCase {
  id: string
  handler: Handler
  language: string
  resolvedMs: number
  breakMs: number | null
}

/** What the policy of such a world says of costs, by handler, in micros. */
export const STINT_MICROS = { ai: 100_000, human: 5_000_000 }

/** @returns the events of a case, each customer with one of their own. */
export function eventsOf({ id, handler, language, resolvedMs, breakMs }: ToldCase): SupportEvent[] {
  const told = (subject: string, what: string, timeMs: number, data: object = {}): SupportEvent =>
    ({
      type: `conversation.${what}` as EventType,
      id: `${subject} ${what}`,
      source: '/test',
      subject,
      timeMs,
      data,
    }) as SupportEvent
  const started = { handler, language, customer: `customer of ${id}` }
  const first = [
    told(id, 'started', Math.min(resolvedMs, breakMs ?? resolvedMs) - 60_000, started),
    told(id, 'resolved', resolvedMs),
  ]
  if (breakMs === null) return first
  const again = `${id} again`
  return [...first, told(again, 'started', breakMs, started), told(again, 'resolved', breakMs + 60_000)]
}

const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS)

/** @returns the tables of such cases, counted plainly; `numberOf` gives the number of a language. */
export function tablesOf(cases: readonly ToldCase[], numberOf: (language: string) => number): SegmentTable[] {
  const parts: [OpenDimension | null, (one: ToldCase) => number | null][] = [
    [null, () => null],
    ...OPEN_DIMENSIONS.map((dimension): [OpenDimension, (one: ToldCase) => number] => [
      dimension,
      (one) => (dimension === 'language' ? numberOf(one.language) : 0),
    ]),
  ]
  return parts.flatMap(([dimension, numberIn]) =>
    [...new Set(cases.map(numberIn))].flatMap((value) =>
      HANDLERS.map((handler) => {
        const own = cases.filter((one) => one.handler === handler && numberIn(one) === value)
        const aged = own.flatMap(({ resolvedMs, breakMs }) =>
          breakMs === null
            ? []
            : [{ cohortHour: hourOf(resolvedMs), ageHours: hourOf(breakMs) - hourOf(resolvedMs), breakMs, resolvedMs }],
        )
        const breaks = aged
          .filter((one) => one.breakMs >= one.resolvedMs)
          .map(({ cohortHour, ageHours }) => ({ cohortHour, ageHours, breaks: 1 }))
        return { handler, dimension, value, cohorts: cohortsOf(handler, own), breaks }
      }),
    ),
  )
}

function cohortsOf(handler: Handler, own: readonly ToldCase[]): CohortHour[] {
  const cohorts = new Map<number, Required<CohortHour>>()
  for (const { resolvedMs, breakMs } of own) {
    const hour = hourOf(resolvedMs)
    const cohort = cohorts.get(hour) ?? {
      hour,
      cases: 0,
      resolved: 0,
      brokenAtOnce: 0,
      lost: 0,
      handlingMicros: 0,
      rework: { stints: 0, micros: 0 },
    }
    cohort.cases += 1
    cohort.resolved += 1
    cohort.handlingMicros += STINT_MICROS[handler]
    if (breakMs !== null && breakMs < resolvedMs) cohort.brokenAtOnce += 1
    if (breakMs !== null) cohort.rework.stints += 1
    if (breakMs !== null) cohort.rework.micros += STINT_MICROS[handler]
    cohorts.set(hour, cohort)
  }
  return [...cohorts.values()]
}
