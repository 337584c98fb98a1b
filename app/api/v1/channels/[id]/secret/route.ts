import { channelId } from '#app/_http/channel_id.ts'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { secretRenewalSchema } from '#core/channel/contract.ts'
import { renewSecret } from '#server/channels/renew_secret.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route<{ id: string }>('channels:write', async ({ request, access, params }) => {
    const id = channelId(params.id)
    return json(await renewSecret(access.workspaceId, id, await jsonBody(request, secretRenewalSchema), new Date()))
  }),
})
