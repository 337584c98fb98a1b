import { methods } from '#app/_http/methods.ts'
import { requirePerson } from '#app/_http/require_person.ts'
import { json, route } from '#app/_http/route.ts'
import { endOtherSessions } from '#server/access/sessions/end_sessions.ts'
import { listSessions } from '#server/access/sessions/list_sessions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ request, access }) => {
    requirePerson(access)
    return json({ sessions: await listSessions(request.headers) })
  }),
  /** All but the one that asks. */
  DELETE: route('figures:read', async ({ request, access }) => {
    requirePerson(access)
    await endOtherSessions(request.headers)
    return new Response(null, { status: 204 })
  }),
})
