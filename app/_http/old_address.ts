import { knowsOwner } from '#server/access/has_owner.ts'
import { readSession } from '#server/access/read_session.ts'
import { decideOldAddress } from './decide_page_access.ts'
import { openRoute } from './route.ts'

/** An address from before they named the workspace, and `/`: leads to the visitor's own, with path and query. */
export const oldAddress = openRoute(async ({ url, headers }) => {
  const session = await readSession(headers)
  const location = decideOldAddress(session, session !== null || (await knowsOwner()), new URL(url))
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } })
})
