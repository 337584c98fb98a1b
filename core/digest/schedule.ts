import { Temporal } from '../calendar/temporal.ts'

/** When a digest goes out: once a week, by a clock on the wall. */
export interface Schedule {
  /** 1 is Monday. */
  weekday: number
  /** Since midnight, by the clock. */
  minuteOfDay: number
  timeZone: string
}

/** One time at which a digest goes out. */
export interface Occasion {
  /** The local date: what it is known by, whatever the clocks do. */
  date: string
  atMs: number
}

const DAYS = 7

/**
 * @returns the first occasion after an instant. A time that the clocks leave out is as much later as they do; of one that they
 * repeat the first counts, so that there is one occasion on each such date.
 */
export function nextOccasion(schedule: Schedule, afterMs: number): Occasion {
  const { weekday } = schedule
  // From the day before: where the clocks are put on, a time may fall on the next date.
  const start = dateAt(schedule, afterMs).subtract({ days: 1 })
  const first = start.add({ days: (weekday - start.dayOfWeek + DAYS) % DAYS })
  for (let date = first; ; date = date.add({ days: DAYS })) {
    const occasion = occasionOn(schedule, date)
    if (occasion.atMs > afterMs) return occasion
  }
}

/** @returns the last occasion up to an instant, included. */
export function lastOccasion(schedule: Schedule, nowMs: number): Occasion {
  const { weekday } = schedule
  const start = dateAt(schedule, nowMs).add({ days: 1 })
  const last = start.subtract({ days: (start.dayOfWeek - weekday + DAYS) % DAYS })
  for (let date = last; ; date = date.subtract({ days: DAYS })) {
    const occasion = occasionOn(schedule, date)
    if (occasion.atMs <= nowMs) return occasion
  }
}

/**
 * @param sinceMs from when on the schedule is as it is: what would have gone out before does not.
 * @returns the occasion whose digest is due now; null where none has been since. After a long downtime it is the last one alone:
 * what the ones before would have said is in the reviews.
 */
export function dueOccasion(schedule: Schedule, sinceMs: number, nowMs: number): Occasion | null {
  const occasion = lastOccasion(schedule, nowMs)
  return occasion.atMs > sinceMs ? occasion : null
}

type PlainDate = ReturnType<typeof Temporal.PlainDate.from>

const dateAt = ({ timeZone }: Schedule, ms: number): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()

function occasionOn({ minuteOfDay, timeZone }: Schedule, date: PlainDate): Occasion {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  return { date: date.toString(), atMs: date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds }
}
