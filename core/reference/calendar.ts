import { Temporal } from 'temporal-polyfill'
import { QUARTER_MS } from './cases.ts'
import type { ReferencePolicy, Step } from './input.ts'

/** Local time in the workspace's time zone. */

const localTime = (atMs: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone)

/** The local date, such as 2026-11-16. */
export const localDate = (atMs: number, timeZone: string): string => localTime(atMs, timeZone).toPlainDate().toString()

/** When a local date begins. */
export const dateStart = (date: string | Temporal.PlainDate, timeZone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds

export function isWithinBusinessHours(atMs: number, { timeZone, businessHours }: ReferencePolicy): boolean {
  const local = localTime(atMs, timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'millisecond' })
  return businessHours.some(({ day, from, to }) => day === local.dayOfWeek && time >= from && time < to)
}

/** The local dates from that of one instant to that of the last before another; one that a time zone skipped is none. */
export function localDates(fromMs: number, toMs: number, timeZone: string): string[] {
  const dates: string[] = []
  let date = Temporal.PlainDate.from(localDate(fromMs, timeZone))
  let startMs = dateStart(date, timeZone)
  while (startMs < toMs) {
    const next = date.add({ days: 1 })
    const nextMs = dateStart(next, timeZone)
    if (nextMs > startMs) dates.push(date.toString())
    date = next
    startMs = nextMs
  }
  return dates
}

/** All local dates of the month that a date lies in. */
export function datesOfMonth(date: string, timeZone: string): string[] {
  const first = Temporal.PlainDate.from(date).with({ day: 1 })
  return localDates(dateStart(first, timeZone), dateStart(first.add({ months: 1 }), timeZone), timeZone)
}

/** The stretches that a range is cut into, each from its start up to the next one's; the first begins with the range. */
export function stepsOf(fromMs: number, toMs: number, step: Step, policy: ReferencePolicy): { startMs: number; endMs: number }[] {
  const steps: { startMs: number; endMs: number }[] = []
  for (let startMs = fromMs; startMs < toMs; ) {
    const endMs = Math.min(toMs, step === 'total' ? toMs : nextStep(startMs, step, policy))
    steps.push({ startMs, endMs })
    startMs = endMs
  }
  return steps
}

function nextStep(atMs: number, step: Exclude<Step, 'total'>, { timeZone, firstDayOfWeek }: ReferencePolicy): number {
  if (step === 'hour') return nextHour(atMs, timeZone)
  const local = localTime(atMs, timeZone)
  const date = local.toPlainDate()
  const daysIntoWeek = (local.dayOfWeek - firstDayOfWeek + 7) % 7
  const next = {
    day: date.add({ days: 1 }),
    week: date.add({ days: 7 - daysIntoWeek }),
    month: date.with({ day: 1 }).add({ months: 1 }),
  }[step]
  return dateStart(next, timeZone)
}

/** An hour lasts as long as the clock shows the same hour by the same offset. */
function nextHour(atMs: number, timeZone: string): number {
  const hourOf = (ms: number): string => {
    const { hour, offset } = localTime(ms, timeZone)
    return `${hour} ${offset}`
  }
  let endMs = atMs + QUARTER_MS
  while (hourOf(endMs) === hourOf(atMs)) endMs += QUARTER_MS
  return endMs
}
