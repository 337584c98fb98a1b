import { openRoute } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'

/** Every path below /api that no other file answers: programs get a problem, not Next's page. */
const refuse = openRoute(async () => {
  throw new Problem('not_found', 'there is no such path; /api/openapi.json lists them')
})

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
