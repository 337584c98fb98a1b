import { expect, it } from 'vitest'
import { z } from 'zod'
import { policyAnswerSchema, policyChangeAnswerSchema, policyStandingSchema } from './contract.ts'
import { DEFAULT_POLICY } from './policy.ts'

const recount = { done: 3, total: 7 }
const answer = { version: 2, policy: DEFAULT_POLICY, recount: { ...recount, version: 3 } }

it('says what policy holds, and how far the recount of the next one is', () => {
  expect(policyAnswerSchema.parse(answer)).toEqual(answer)
  expect(policyAnswerSchema.parse({ ...answer, recount: null })).toEqual({ ...answer, recount: null })
  expect(policyAnswerSchema.safeParse({ ...answer, recount }).success).toBe(false)
  expect(policyAnswerSchema.safeParse({ ...answer, version: '2' }).success).toBe(false)
})

it('tells the same without the policy while a recount runs', () => {
  const { policy: _, ...standing } = answer
  expect(policyStandingSchema.parse(answer)).toEqual(standing)
})

it('answers a change with the version that is being built', () => {
  expect(policyChangeAnswerSchema.parse({ version: 3, recount })).toEqual({ version: 3, recount })
  expect(policyChangeAnswerSchema.safeParse({ version: 3 }).success).toBe(false)
  expect(policyChangeAnswerSchema.safeParse({ version: 3, recount: { done: 1 } }).success).toBe(false)
})

it('tells programs what each number stands for', () => {
  const { properties } = z.toJSONSchema(policyAnswerSchema)
  expect(properties).toMatchObject({
    version: { description: 'the version that figures are shown under' },
    recount: {
      description: 'null where no recount runs',
      anyOf: [
        {
          properties: {
            done: { description: 'customers whose history is counted under the new version' },
            total: { description: 'all customers' },
            version: { description: 'the version that is being built' },
          },
        },
        { type: 'null' },
      ],
    },
  })
})
