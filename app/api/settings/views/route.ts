import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { settleShows } from '#app/_saved_views/settle_shows.ts'
import { callerOf } from '#app/_saved_views/viewer_of.ts'
import { newSavedViewSchema } from '#core/saved_view/contract.ts'
import { createSavedView } from '#server/saved_views/create_saved_view.ts'
import { listSavedViews } from '#server/saved_views/list_saved_views.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ access }) => json({ views: await listSavedViews(callerOf(access)) })),
  POST: route('figures:read', async ({ request, access }) => {
    const caller = callerOf(access)
    const { shows, ...view } = await jsonBody(request, newSavedViewSchema)
    return json({ id: await createSavedView(caller, { ...view, shows: settleShows(shows) }) }, 201)
  }),
})
