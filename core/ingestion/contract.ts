import { z } from 'zod'
import { doorRefusalsSchema } from './door_refusals.ts'
import { lostSchema } from './lost_events.ts'

/** What became of a workspace's events, as of a commit. */
export const ingestionCountersSchema = z.object({
  storedEvents: z.int(),
  duplicateEvents: z.int(),
  rejectedEvents: z.int(),
  orphanEvents: z.int().describe('events of conversations whose start has not arrived'),
  countedThrough: z.int().describe('the sequence of the last commit'),
})
export type IngestionCounters = z.infer<typeof ingestionCountersSchema>

/** What `GET /api/v1/ingestion` says of the workspace (docs/api.md). `failed` is over the whole queue. */
export const ingestionAnswerSchema = z.object({
  waiting: z.int().describe('jobs that are accepted and not in the figures yet'),
  waitingEvents: z.int(),
  oldestWaitingSeconds: z.number().nullable(),
  failed: z.int().describe('jobs that were given up after many tries: their events are in no figure; an engineer must look'),
  ...ingestionCountersSchema.shape,
  ...doorRefusalsSchema.shape,
  ...lostSchema.shape,
})
export type IngestionAnswer = z.infer<typeof ingestionAnswerSchema>
