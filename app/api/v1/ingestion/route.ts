import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ access }) => json(await readIngestion(access.workspaceId))),
})
