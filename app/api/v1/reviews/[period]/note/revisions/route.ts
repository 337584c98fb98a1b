import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { listRevisions } from '#server/review_notes/list_revisions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** Who saved the note of a review, and when. */
  GET: route<{ period: string }>('figures:read', async ({ access, params }) =>
    json(await listRevisions(access.workspaceId, params.period, new Date())),
  ),
})
