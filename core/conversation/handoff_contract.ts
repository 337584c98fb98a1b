import { z } from 'zod'
import { segmentSchema } from './contract.ts'
import { pageFields } from './page_contract.ts'

const instant = z.string().describe('RFC 3339 instant, UTC')

/** A handoff in which no human has written. */
export const handoffItemSchema = z.object({
  conversation: z.string(),
  position: z.int().describe('which of the conversation’s stints the handoff opened, from 0'),
  at: instant,
  waitedSeconds: z.int().describe('until now, or until its stint ended'),
  overdue: z.boolean().describe('it waited longer than the policy’s handoffTargetMinutes'),
  open: z.boolean().describe('its stint has not ended: somebody may still take it up'),
  reason: z.string().nullable(),
  team: z.string().nullable(),
  segment: segmentSchema.describe('of its conversation; the handler is the one that the conversation began with'),
})
export type HandoffItem = z.infer<typeof handoffItemSchema>

/** What `GET /api/v1/handoffs` says. */
export const handoffListSchema = z.object({
  policyVersion: z.int(),
  targetMinutes: z.int().describe('the policy’s handoffTargetMinutes'),
  ...pageFields,
  items: z.array(handoffItemSchema),
})
export type HandoffList = z.infer<typeof handoffListSchema>
