import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { callerOf } from '#app/_saved_views/viewer_of.ts'
import { startViewSchema } from '#core/saved_view/contract.ts'
import { setStartView } from '#server/saved_views/set_start_view.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route('figures:read', async ({ request, access }) => {
    const caller = callerOf(access)
    const { id } = await jsonBody(request, startViewSchema)
    await setStartView(caller, id)
    return new Response(null, { status: 204 })
  }),
})
