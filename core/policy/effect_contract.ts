import { z } from 'zod'

const effectSideSchema = z.object({
  acceptanceWindowDays: z.int(),
  currency: z.string(),
  cases: z.int().describe('cases of the sample in the range'),
  acceptedResolutionRate: z.number().nullable().describe('from 0 to 1; null where nothing was resolved'),
  costPerAcceptedResolution: z.string().nullable().describe('a decimal string, in the currency; null where nothing was accepted'),
})
export type EffectSide = z.infer<typeof effectSideSchema>

/** What `POST /api/v1/policy/effect` answers: the same conversations, counted under the policy in force and under the proposed one. */
export const policyEffectSchema = z.object({
  policyVersion: z.int().describe('the version in force, which `present` was counted under'),
  timeZone: z.string(),
  from: z.string().describe('RFC 3339, the begin of the first day'),
  to: z.string().describe('RFC 3339, excluded: all days are settled under both policies'),
  conversations: z.int().describe('conversations of the sample in the range'),
  whole: z.boolean().describe('whether the sample is all conversations of the workspace'),
  present: effectSideSchema,
  proposed: effectSideSchema,
})
export type PolicyEffect = z.infer<typeof policyEffectSchema>
