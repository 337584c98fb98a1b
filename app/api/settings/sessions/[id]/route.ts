import { methods } from '#app/_http/methods.ts'
import { requirePerson } from '#app/_http/require_person.ts'
import { route } from '#app/_http/route.ts'
import { endSession } from '#server/access/sessions/end_sessions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route<{ id: string }>('figures:read', async ({ request, access, params }) => {
    requirePerson(access)
    await endSession(request.headers, params.id)
    return new Response(null, { status: 204 })
  }),
})
