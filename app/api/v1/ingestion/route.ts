import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { json, route } from '../../../_http/route.ts'

export const GET = route('figures:read', async ({ access }) => json(await readIngestion(access.workspaceId)))
