import { z } from 'zod'

/** That a review was published, or that its actions or its note are others than before. */
export const reviewsNewsSchema = z.object({ reviewsChangedAt: z.string() })
export type ReviewsNews = z.infer<typeof reviewsNewsSchema>
