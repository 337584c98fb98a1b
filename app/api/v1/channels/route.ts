import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newChannelSchema } from '#core/channel/contract.ts'
import { createChannel } from '#server/channels/create_channel.ts'
import { listChannels } from '#server/channels/list_channels.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('alerts:read', async ({ access }) => json(await listChannels(access.workspaceId))),
  POST: route('channels:write', async ({ request, access }) =>
    json(await createChannel(access, await jsonBody(request, newChannelSchema), new Date()), 201),
  ),
})
