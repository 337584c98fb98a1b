import { channelId } from '#app/_http/channel_id.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { testChannel } from '#server/channels/test_channel.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route<{ id: string }>('channels:write', async ({ access, params }) =>
    json(await testChannel(access.workspaceId, channelId(params.id), new Date())),
  ),
})
