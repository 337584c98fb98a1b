import { z } from 'zod'

/** What `GET /api/v1/ingestion` says (docs/api.md). `waiting` is over the whole queue, the counts are the workspace's. */
export const ingestionAnswerSchema = z.object({
  waiting: z.int().describe('jobs that are accepted and not in the figures yet'),
  waitingEvents: z.int(),
  oldestWaitingSeconds: z.number().nullable(),
  storedEvents: z.int(),
  duplicateEvents: z.int(),
  rejectedEvents: z.int(),
  orphanEvents: z.int().describe('events of conversations whose start has not arrived'),
  failed: z.int().describe('jobs that were given up after many tries: their events are in no figure; an engineer must look'),
  countedThrough: z.int().describe('the sequence of the last commit'),
})
export type IngestionAnswer = z.infer<typeof ingestionAnswerSchema>
