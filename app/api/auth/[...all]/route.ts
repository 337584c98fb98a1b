import { openRoute } from '#app/_http/route.ts'
import { getAuth } from '#server/access/auth.ts'

/** Sign-in, sign-out, change of password: better-auth answers, and checks origin and rate itself. */
const handle = openRoute((request) => getAuth().handler(request))

export { handle as GET, handle as POST }
