import { z } from 'zod'

/** Of a workspace, in force at once. */
export const MAX_SHARES = 100
const MAX_DAYS = 90

/** `POST /api/v1/reviews/{period}/shares`. */
export const newShareSchema = z.strictObject({
  days: z.int().min(1, 'At least a day.').max(MAX_DAYS, `At most ${MAX_DAYS} days.`).default(14).describe('after which it ends'),
})
export type NewShare = z.infer<typeof newShareSchema>

/** What making a link answers. */
export const madeShareSchema = z.object({
  id: z.string(),
  path: z.string().describe('what the link leads to, on this server: it is told this once'),
  endsAt: z.string().describe('RFC 3339 instant'),
})
export type MadeShare = z.infer<typeof madeShareSchema>

const shareSchema = z.object({ id: z.string(), madeBy: z.string(), madeAt: z.string(), endsAt: z.string() })
export type ReviewShare = z.infer<typeof shareSchema>

/** `GET /api/v1/reviews/{period}/shares`. */
export const sharesAnswerSchema = z.object({ shares: z.array(shareSchema).describe('those in force, the newest first') })
export type SharesAnswer = z.infer<typeof sharesAnswerSchema>
