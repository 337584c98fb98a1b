import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newRuleSchema } from '#core/alert/rule_contract.ts'
import { createRule } from '#server/alerts/create_rule.ts'
import { listRules } from '#server/alerts/read_rules.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('alerts:read', async ({ access }) => json(await listRules(access.workspaceId, new Date()))),
  POST: route('alerts:write', async ({ request, access }) =>
    json(await createRule(access, await jsonBody(request, newRuleSchema), new Date()), 201),
  ),
})
