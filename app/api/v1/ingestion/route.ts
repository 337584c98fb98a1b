import { json, route } from '#app/_http/route.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'

/** What waits in the queue, and what became of the events that were counted. */
export const GET = route('figures:read', async ({ access }) => json(await readIngestion(access.workspaceId)))
