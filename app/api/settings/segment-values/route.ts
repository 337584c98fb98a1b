import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ access }) => json({ values: await listSegmentValues(access.workspaceId) })),
})
