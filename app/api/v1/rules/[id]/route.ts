import { z } from 'zod'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { ruleChangeSchema } from '#core/alert/rule_contract.ts'
import { Problem } from '#core/problem.ts'
import { changeRule } from '#server/alerts/change_rule.ts'
import { readOneRule } from '#server/alerts/read_rules.ts'
import { removeRule } from '#server/alerts/remove_rule.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route<{ id: string }>('alerts:read', async ({ access, params }) =>
    json(await readOneRule(access.workspaceId, idOf(params), new Date())),
  ),
  PATCH: route<{ id: string }>('alerts:write', async ({ request, access, params }) => {
    const id = idOf(params)
    return json(await changeRule(access, id, await jsonBody(request, ruleChangeSchema), new Date()))
  }),
  DELETE: route<{ id: string }>('alerts:write', async ({ access, params }) => {
    await removeRule(access, idOf(params), new Date())
    return new Response(null, { status: 204 })
  }),
})

function idOf({ id }: { id: string }): string {
  const read = z.guid().safeParse(id)
  if (!read.success) throw new Problem('not_found', 'there is no such rule')
  return read.data
}
