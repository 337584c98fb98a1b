import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newShareSchema } from '#core/review/share_contract.ts'
import { listShares } from '#server/review_shares/list_shares.ts'
import { makeShare } from '#server/review_shares/make_share.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** The links to a published review that are in force. */
  GET: route<{ period: string }>('figures:read', async ({ access, params }) =>
    json(await listShares(access.workspaceId, params.period, new Date())),
  ),
  POST: route<{ period: string }>('reviews:write', async ({ request, access, params }) => {
    const wanted = await jsonBody(request, newShareSchema)
    return json(await makeShare(access, params.period, wanted, new Date()), 201)
  }),
})
