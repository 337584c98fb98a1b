import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { previewSchema } from '#core/alert/preview_contract.ts'
import { previewRule } from '#server/alerts/preview_rule.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Changes nothing: a body is too long for an address. */
  POST: route('alerts:read', async ({ request, access }) => {
    const { body } = await jsonBody(request, previewSchema)
    return json(await previewRule(access.workspaceId, body, new Date()))
  }),
})
