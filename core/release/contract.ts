import { z } from 'zod'

/** A mark on the charts: an agent version that went out. */
const releaseSchema = z.object({
  agentVersion: z.string(),
  deployedAt: z.string().describe('RFC 3339 instant, UTC'),
  note: z.string().nullable(),
})

export type Release = z.infer<typeof releaseSchema>

/** What `GET /api/v1/releases` says. */
export const releasesAnswerSchema = z.object({
  releases: z.array(releaseSchema).describe('oldest first; at most the newest 500 of the range'),
})
export type ReleasesAnswer = z.infer<typeof releasesAnswerSchema>
