import { z } from 'zod'
import { policySchema } from './policy.ts'

const recountProgressSchema = z.object({
  done: z.int().describe('customers whose history is counted under the new version'),
  total: z.int().describe('all customers'),
})

/** What `GET /api/v1/policy` says. */
export const policyAnswerSchema = z.object({
  version: z.int().describe('the version that figures are shown under'),
  policy: policySchema,
  recount: recountProgressSchema
    .extend({ version: z.int().describe('the version that is being built') })
    .nullable()
    .describe('null where no recount runs'),
})
export type PolicyAnswer = z.infer<typeof policyAnswerSchema>

/** The same without the policy: what is told while a recount runs. */
export const policyStandingSchema = policyAnswerSchema.omit({ policy: true })
export type PolicyStanding = z.infer<typeof policyStandingSchema>

/** What `PATCH /api/v1/policy` answers. */
export const policyChangeAnswerSchema = z.object({ version: z.int(), recount: recountProgressSchema })
export type PolicyChangeAnswer = z.infer<typeof policyChangeAnswerSchema>
