import { z } from 'zod'

/** What the event door refused for one reason: how often, and when last. Nothing of what was sent is kept. */
export const doorRefusalSchema = z.object({
  what: z.enum(['event', 'request']).describe('events of requests that were read, or whole requests'),
  code: z.string().describe('why: as in `rejected[].code`, or the `code` of the problem that was answered'),
  count: z.int(),
  lastAt: z.iso.datetime(),
})
export type DoorRefusal = z.infer<typeof doorRefusalSchema>

/** All of a workspace, the latest first; what `/live` says as `refusals`. */
export const doorRefusalsSchema = z.object({ doorRefusals: z.array(doorRefusalSchema) })
export type DoorRefusals = z.infer<typeof doorRefusalsSchema>
