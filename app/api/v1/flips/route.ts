import { Problem } from '#core/problem.ts'
import { listFlips } from '#server/flips/list_flips.ts'
import { json, route } from '../../../_http/route.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 500

/** The newest resolutions that were taken back, and cases that escalated. */
export const GET = route('figures:read', async ({ request, access }) => {
  const text = new URL(request.url).searchParams.get('limit')
  const limit = text === null ? DEFAULT_LIMIT : Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new Problem('invalid_parameter', `limit: a whole number from 1 to ${MAX_LIMIT}`, { parameter: 'limit' })
  }
  return json({ flips: await listFlips(access.workspaceId, limit) })
})
