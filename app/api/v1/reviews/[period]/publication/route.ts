import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { publishReview } from '#server/reviews/publish_review.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** Freezes what a review says now, once and for ever. */
  POST: route<{ period: string }>('reviews:write', async ({ access, params }) =>
    json(await publishReview(access, params.period, new Date()), 201),
  ),
})
