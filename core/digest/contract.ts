import { z } from 'zod'
import { isTimeZone } from '../calendar/time_zone.ts'

const weekday = z.int().min(1).max(7).describe('1 is Monday')
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:00.')
  .describe('by the clock of the time zone')
const timeZone = z.string().max(64).refine(isTimeZone, 'A time zone such as Europe/Stockholm.')

/** To whom a digest goes: who schedules it, or everyone that a channel reaches. */
const to = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('me') }),
  z.strictObject({ kind: z.literal('channel'), channelId: z.guid() }),
])

/** `POST /api/settings/digests`. */
export const newDigestSchema = z.strictObject({ weekday, time, timeZone, to })
export type NewDigest = z.infer<typeof newDigestSchema>

/** `PATCH /api/settings/digests/{id}`: what is left out stays as it is. */
export const digestChangeSchema = z.strictObject({
  weekday: weekday.optional(),
  time: time.optional(),
  timeZone: timeZone.optional(),
  isOn: z.boolean().optional(),
})
export type DigestChange = z.infer<typeof digestChangeSchema>

/** What became of the last one that went out. */
export const ISSUE_STATES = ['waiting', 'sent', 'given_up', 'left'] as const

/** A digest as it is listed. */
export interface Digest {
  id: string
  weekday: number
  time: string
  timeZone: string
  /** The name of a channel, or the address of who gets it. */
  to: string
  isMine: boolean
  isOn: boolean
  /** RFC 3339: when the next one goes out; null while it is off. */
  nextAt: string | null
  last: { state: (typeof ISSUE_STATES)[number]; at: string; problem: string | null } | null
}
