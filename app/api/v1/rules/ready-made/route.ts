import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { readyMadeSchema } from '#core/alert/rule_contract.ts'
import { turnReadyMade } from '#server/alerts/turn_ready_made.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route('alerts:write', async ({ request, access }) =>
    json(await turnReadyMade(access, await jsonBody(request, readyMadeSchema), new Date())),
  ),
})
