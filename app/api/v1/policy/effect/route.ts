import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { policyChangeSchema } from '#core/policy/change.ts'
import { estimateEffect } from '#server/policy/estimate_effect.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** What a change of the policy would do to the figures, on a sample; changes nothing. */
  POST: question(
    async ({ request, access }) => {
      const { patch } = await jsonBody(request, policyChangeSchema, 'invalid_policy')
      return estimateEffect(access.workspaceId, patch, new Date())
    },
    () => 'expensive',
  ),
})
