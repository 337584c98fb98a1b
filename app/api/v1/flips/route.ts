import { DEFAULT_FLIPS, MAX_FLIPS } from '#core/live/flip_contract.ts'
import { Problem } from '#core/problem.ts'
import { listFlips } from '#server/flips/list_flips.ts'
import { json, route } from '../../../_http/route.ts'

/** The newest resolutions that were taken back, and cases that escalated. */
export const GET = route('figures:read', async ({ request, access }) => {
  const text = new URL(request.url).searchParams.get('limit')
  const limit = text === null ? DEFAULT_FLIPS : Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_FLIPS) {
    throw new Problem('invalid_parameter', `limit: a whole number from 1 to ${MAX_FLIPS}`, { parameter: 'limit' })
  }
  return json({ flips: await listFlips(access.workspaceId, limit) })
})
