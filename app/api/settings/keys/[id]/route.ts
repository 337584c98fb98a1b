import { z } from 'zod'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { revokeApiKey } from '#server/access/api_keys/revoke_api_key.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route<{ id: string }>('workspace:manage', async ({ access, params }) => {
    const id = z.guid().safeParse(params.id)
    if (!id.success) throw new Problem('not_found', 'there is no such API key')
    await revokeApiKey(access, id.data)
    return new Response(null, { status: 204 })
  }),
})
