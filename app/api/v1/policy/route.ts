import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { policyChangeSchema } from '#core/policy/change.ts'
import type { PolicyAnswer, PolicyChangeAnswer } from '#core/policy/contract.ts'
import { changePolicy } from '#server/policy/change_policy.ts'
import { readPolicy } from '#server/policy/read_policy.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** The policy that figures are shown under, and how far the recount for a newer one has come. */
  GET: route('policy:read', async ({ access }) => {
    const answer: PolicyAnswer = await readPolicy(access.workspaceId)
    return json(answer)
  }),
  /** Makes the next version; its recount runs in the background while the screens keep showing the present one. */
  PATCH: route('policy:write', async ({ request, access }) => {
    const change = await jsonBody(request, policyChangeSchema, 'invalid_policy')
    const answer: PolicyChangeAnswer = await changePolicy(access, change)
    return json(answer, 202)
  }),
})
