import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { readAlertsQuery } from '#core/alert/alerts_query.ts'
import { listAlerts } from '#server/alerts/list_alerts.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('alerts:read', async ({ request, access }) =>
    json(await listAlerts(access.workspaceId, readAlertsQuery(new URL(request.url).searchParams))),
  ),
})
