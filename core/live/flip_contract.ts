import { z } from 'zod'
import { segmentSchema } from '../conversation/contract.ts'
import { pageFields } from '../conversation/page_contract.ts'
import type { FlipMessage } from './messages.ts'

/** A flip, as the socket sends it and as `GET /api/v1/flips` lists it. */
export const flipSchema: z.ZodType<FlipMessage> = z.object({
  id: z.string().describe('the same flip has the same id, however often it is told'),
  at: z.string().describe('RFC 3339 instant, UTC'),
  conversation: z.string().describe('the conversation of the root'),
  cause: z.enum(['recontact', 'reopen', 'escalation', 'churn', 'escalated']),
  ageSeconds: z.int().describe('from the resolution to what took it back; for an escalated case from its start'),
  costMicros: z.string().describe('rework so far and the policy’s price of the failure, in integer micros'),
  segment: segmentSchema,
})

/** What `GET /api/v1/flips` says. */
export const flipsAnswerSchema = z.object({ ...pageFields, flips: z.array(flipSchema) })
export type FlipsAnswer = z.infer<typeof flipsAnswerSchema>
