import { Temporal } from '#core/calendar/temporal.ts'

export interface SnoozeTime {
  label: string
  /** RFC 3339. */
  until: string
}

const MORNING = 8

/** @returns until when one may snooze or mute: some hours, tomorrow morning and Monday morning, where the workspace is. */
export function snoozeTimes(nowMs: number, timeZone: string): SnoozeTime[] {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone)
  const morningIn = (days: number) => now.add({ days }).startOfDay().add({ hours: MORNING })
  const said = (label: string, at: { epochMilliseconds: number }): SnoozeTime => ({
    label,
    until: new Date(at.epochMilliseconds).toISOString(),
  })
  return [
    said('1 hour', now.add({ hours: 1 })),
    said('4 hours', now.add({ hours: 4 })),
    said('Until tomorrow, 08:00', morningIn(1)),
    said('Until Monday, 08:00', morningIn(8 - now.dayOfWeek)),
  ]
}
