import { methods } from '#app/_http/methods.ts'
import { requirePerson } from '#app/_http/require_person.ts'
import { route } from '#app/_http/route.ts'
import { SCREENS } from '#core/address/screens.ts'
import { printReview } from '#server/reviews/print_review.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** A review as PDF, for who may read its page. */
  GET: route<{ period: string }>(SCREENS.review.scope, async ({ request, access, params }) => {
    requirePerson(access)
    const cookie = request.headers.get('cookie') ?? ''
    const pdf = await printReview(access, { address: params.period, cookie, signal: request.signal })
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="holdfast-review-${params.period}.pdf"`,
        'cache-control': 'no-store',
      },
    })
  }),
})
