import { methods } from '#app/_http/methods.ts'
import { openRoute } from '#app/_http/route.ts'
import { screenPath } from '#core/address/paths.ts'
import { Problem } from '#core/problem.ts'
import { findWallKey, wallCookie } from '#server/access/wall_key.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'

const SEE_OTHER = 303

/** The link of a display: keeps its key where no script reads it, and goes on to an address that has none. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openRoute(async (request) => {
    const key = new URL(request.url).searchParams.get('link') ?? ''
    const holder = await findWallKey(key, request.headers)
    if (!holder) throw new Problem('not_found', 'this link is not whole, or it was revoked')
    const isSecure = getEnvironment().HOLDFAST_URL?.startsWith('https:') ?? false
    const headers = {
      location: screenPath(holder.slug, { screen: 'wall' }),
      'set-cookie': wallCookie(key, isSecure),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    }
    return new Response(null, { status: SEE_OTHER, headers })
  }),
})
