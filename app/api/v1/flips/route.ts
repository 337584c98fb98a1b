import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { DEFAULT_FLIPS, MAX_FLIPS } from '#core/live/flip_contract.ts'
import { Problem } from '#core/problem.ts'
import { listFlips } from '#server/conversations/list_flips.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** The newest resolutions that were taken back, and cases that escalated. */
  GET: question(async ({ request, access }) => {
    const text = new URL(request.url).searchParams.get('limit')
    const limit = text === null ? DEFAULT_FLIPS : Number(text)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_FLIPS) {
      throw new Problem('invalid_parameter', `limit: a whole number from 1 to ${MAX_FLIPS}`, { parameter: 'limit' })
    }
    return { flips: await listFlips(access.workspaceId, limit) }
  }),
})
