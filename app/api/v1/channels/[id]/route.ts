import { channelId } from '#app/_http/channel_id.ts'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { channelChangeSchema } from '#core/channel/contract.ts'
import { changeChannel } from '#server/channels/change_channel.ts'
import { removeChannel } from '#server/channels/remove_channel.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route<{ id: string }>('channels:write', async ({ request, access, params }) => {
    const id = channelId(params.id)
    return json(await changeChannel(access.workspaceId, id, await jsonBody(request, channelChangeSchema)))
  }),
  DELETE: route<{ id: string }>('channels:write', async ({ access, params }) => {
    await removeChannel(access.workspaceId, channelId(params.id))
    return new Response(null, { status: 204 })
  }),
})
