import { leavePage, leftPage } from '#app/_digests/leave_page.ts'
import { methods } from '#app/_http/methods.ts'
import { openRoute } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { leaveDigest } from '#server/digests/leave_digest.ts'
import { readLeaveToken } from '#server/digests/leave_token.ts'

/** What a mail leads to: its token is all that one needs. Mail programs post here by themselves (RFC 8058). */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: openRoute(async (request) => html(leavePage(asked(request).token))),
  POST: openRoute(async (request) => {
    await leaveDigest(asked(request).leaving)
    return html(leftPage())
  }),
})

function asked(request: Request) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const leaving = readLeaveToken(token)
  if (!leaving) throw new Problem('not_found', 'this link is not whole: take it from the mail again')
  return { token, leaving }
}

const html = (text: string): Response =>
  new Response(text, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
