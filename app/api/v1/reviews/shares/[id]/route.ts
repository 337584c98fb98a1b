import { z } from 'zod'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { revokeShare } from '#server/review_shares/revoke_share.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  /** Takes a link out of force, at once. */
  DELETE: route<{ id: string }>('reviews:write', async ({ access, params }) => {
    const id = z.guid().safeParse(params.id)
    if (!id.success) throw new Problem('not_found', 'there is no such link')
    await revokeShare(access, id.data)
    return new Response(null, { status: 204 })
  }),
})
