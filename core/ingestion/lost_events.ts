import { z } from 'zod'

/** Events that were accepted and never counted, and that the queue no longer has. */
export const lostEventsSchema = z.object({
  events: z.int(),
  from: z.iso.datetime().describe('they were accepted from this minute on'),
  to: z.iso.datetime().describe('and before this one'),
})

/** What is not settled of a workspace; what `/live` says as `lost`. */
export const lostSchema = z.object({ lost: lostEventsSchema.nullable() })
export type Lost = z.infer<typeof lostSchema>
