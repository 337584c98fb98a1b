import { Temporal } from '#core/calendar/temporal.ts'
import { readLocalDate } from '#core/format/local_date.ts'

/** A minute by the clock of the workspace, as people type it. */
export interface LocalMoment {
  /** `2026-11-24`, or what is typed and is no date yet. */
  date: string
  /** `14:05`, or what is typed and is no time yet. */
  time: string
}

const MINUTE_MS = 60_000

/** @returns an instant as it stands in the fields of a form. */
export function momentOf(ms: number, timeZone: string): LocalMoment {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** @returns the instant that a note of a step is about unless one says otherwise: now, where that is in the step, else its start. */
export function instantOfStep(startMs: number, endMs: number, nowMs: number): number {
  return nowMs >= startMs && nowMs < endMs ? Math.floor(nowMs / MINUTE_MS) * MINUTE_MS : startMs
}

/**
 * @param firstMs the instant that the form began with: one that was not changed stays itself, also in an hour that comes twice.
 * @returns the instant that was typed, or what is wrong with each field. A time that the clock leaves out is as much later.
 */
export function readMoment(
  typed: LocalMoment,
  timeZone: string,
  firstMs: number,
): { ms: number } | { wrong: Record<string, string> } {
  const date = readLocalDate(typed.date)
  const time = readTime(typed.time)
  const first = momentOf(firstMs, timeZone)
  if (date === first.date && time === first.time) return { ms: firstMs }
  if (date !== null && time !== null) {
    return { ms: Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds }
  }
  return {
    wrong: {
      ...(date === null && { date: 'Enter a date, such as 24 Nov 2026.' }),
      ...(time === null && { time: 'Enter a time, such as 14:05.' }),
    },
  }
}

/** @returns a time of 24 hours as `09:05`; null for anything else. */
function readTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}
