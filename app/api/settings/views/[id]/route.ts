import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { settleShows } from '#app/_saved_views/settle_shows.ts'
import { callerOf } from '#app/_saved_views/viewer_of.ts'
import { Problem } from '#core/problem.ts'
import { savedViewChangeSchema } from '#core/saved_view/contract.ts'
import { changeSavedView } from '#server/saved_views/change_saved_view.ts'
import { removeSavedView } from '#server/saved_views/remove_saved_view.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route<{ id: string }>('figures:read', async ({ request, access, params }) => {
    const caller = callerOf(access)
    const id = idOf(params.id)
    const { shows, ...change } = await jsonBody(request, savedViewChangeSchema)
    await changeSavedView(caller, id, shows ? { ...change, shows: settleShows(shows) } : change)
    return new Response(null, { status: 204 })
  }),
  DELETE: route<{ id: string }>('figures:read', async ({ access, params }) => {
    await removeSavedView(callerOf(access), idOf(params.id))
    return new Response(null, { status: 204 })
  }),
})

function idOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Problem('not_found', 'there is no such saved view')
  return Number(text)
}
