import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { parseDeliveriesQuery } from '#core/channel/deliveries_query.ts'
import { listDeliveries } from '#server/channels/list_deliveries.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('alerts:read', async ({ request, access }) =>
    json(await listDeliveries(access.workspaceId, parseDeliveriesQuery(new URL(request.url).searchParams))),
  ),
})
