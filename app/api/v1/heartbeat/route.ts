import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newHeartbeatSchema } from '#core/alert/heartbeat_contract.ts'
import { putHeartbeat } from '#server/alerts/put_heartbeat.ts'
import { readHeartbeat } from '#server/alerts/read_heartbeat.ts'
import { removeHeartbeat } from '#server/alerts/remove_heartbeat.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('alerts:read', async ({ access }) => json(await readHeartbeat(access.workspaceId))),
  PUT: route('alerts:write', async ({ request, access }) =>
    json(await putHeartbeat(access, await jsonBody(request, newHeartbeatSchema), new Date())),
  ),
  DELETE: route('alerts:write', async ({ access }) => {
    await removeHeartbeat(access)
    return new Response(null, { status: 204 })
  }),
})
