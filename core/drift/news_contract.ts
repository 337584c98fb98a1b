import { z } from 'zod'

/** What open pages hear: that series were judged or a baseline was learned, and must be loaded anew. */
export const driftNewsSchema = z.object({ judgedAt: z.string() })
export type DriftNews = z.infer<typeof driftNewsSchema>
