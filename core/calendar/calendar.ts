import { Temporal, type ZonedDateTime } from './temporal.ts'

export const QUARTER_MS = 15 * 60_000

/** @returns the start of the quarter hour (UTC) that an instant falls into. All local days since 1972 begin on one. */
export const quarterOf = (ms: number): number => Math.floor(ms / QUARTER_MS) * QUARTER_MS

/** Answers about local time repeat within a quarter hour, and asking the time-zone database is slow. */
const MAX_REMEMBERED = 100_000

/** The workspace's calendar: local days in an IANA time zone, nights of daylight-saving changes included. */
export class Calendar {
  readonly timeZone: string
  readonly #dayStarts = new Map<number, number>()
  readonly #localQuarters = new Map<number, number>()

  constructor(timeZone: string) {
    this.timeZone = timeZone
  }

  /** @returns the first instant of the local day that `ms` falls into. */
  dayStart(ms: number): number {
    return remember(this.#dayStarts, quarterOf(ms), (quarter) => this.at(quarter).startOfDay().epochMilliseconds)
  }

  /** @returns which quarter hour of the local week it is: 0 is Monday 00:00, 671 Sunday 23:45. */
  localQuarterOfWeek(ms: number): number {
    return remember(this.#localQuarters, quarterOf(ms), (quarter) => {
      const local = this.at(quarter)
      return (local.dayOfWeek - 1) * 96 + local.hour * 4 + Math.floor(local.minute / 15)
    })
  }

  /** @returns the first instant of a local date such as `2026-11-16`. */
  dateStart(date: string): number {
    return Temporal.PlainDate.from(date).toZonedDateTime(this.timeZone).epochMilliseconds
  }

  /** @returns an instant with the local offset, RFC 3339. */
  format(ms: number): string {
    return this.at(ms).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
  }

  /** @returns the instant as a local date-time of this zone. */
  at(ms: number): ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(this.timeZone)
  }
}

function remember(memory: Map<number, number>, key: number, compute: (key: number) => number): number {
  let answer = memory.get(key)
  if (answer === undefined) {
    answer = compute(key)
    if (memory.size >= MAX_REMEMBERED) memory.clear()
    memory.set(key, answer)
  }
  return answer
}
