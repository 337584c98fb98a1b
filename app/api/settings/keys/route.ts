import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newKeySchema } from '#core/access/contract.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { listApiKeys } from '#server/access/api_keys/list_api_keys.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('workspace:manage', async ({ access }) => json({ keys: await listApiKeys(access.workspaceId) })),
  POST: route('workspace:manage', async ({ request, access }) => {
    const { name, scopes } = await jsonBody(request, newKeySchema)
    return json(await createApiKey(access, { name, scopes }), 201)
  }),
})
