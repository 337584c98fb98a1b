import type { Schedule } from '#core/digest/schedule.ts'

/** A digest as `digests/digests` tells it. */
export interface DigestRow {
  id: string
  user_id: string | null
  channel_id: string | null
  weekday: number
  minute_of_day: number
  time_zone: string
  is_on: boolean
  since: Date
  last_occasion: string | null
  email: string | null
  channel_name: string | null
  channel_kind: string | null
  channel_config: { to?: string[] } | null
  channel_is_on: boolean | null
  last_state: 'waiting' | 'sent' | 'given_up' | 'left' | null
  last_at: Date | null
  last_answered: { text: string } | null
}

export const scheduleOf = ({ weekday, minute_of_day, time_zone }: DigestRow): Schedule => ({
  weekday,
  minuteOfDay: minute_of_day,
  timeZone: time_zone,
})

/** As one of the receivers of a digest that goes to Slack, where nobody leaves by themselves. */
export const SLACK = 'slack'

/** @returns to whom a digest goes; nobody where its channel is off, or is none that digests go to. */
export function recipientsOf(row: DigestRow): string[] {
  if (row.user_id !== null) return row.email === null ? [] : [row.email]
  if (!row.channel_is_on) return []
  if (row.channel_kind === 'slack') return [SLACK]
  return row.channel_kind === 'email' ? [...new Set(row.channel_config?.to ?? [])] : []
}
