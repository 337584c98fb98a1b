import { z } from 'zod'
import { identifierSchema } from '../event/wire.ts'

/** `POST /api/v1/erasures`. */
export const erasureSchema = z.strictObject({
  customer: identifierSchema.describe('the customer as events name them'),
  dryRun: z.boolean().default(false).describe('find alone: nothing is changed'),
})

/** A dry run names at most so many conversations. */
export const MAX_FOUND_IDS = 1_000

/** What was renamed; zeros where nothing of the customer is stored. */
const renamedSchema = z.object({
  conversations: z.int().describe('the conversations that are theirs, which have random names now'),
  events: z.int().describe('stored events that named the customer or one of those conversations'),
})
export type Renamed = z.output<typeof renamedSchema>

/** What the queue still holds of the workspace; null where it could not be asked. */
const queuedSchema = z.object({
  waitingEvents: z
    .int()
    .nullable()
    .describe('events of the workspace that are accepted and not counted, and may be theirs: ask again when they are counted'),
  failedJobs: z.int().nullable().describe('jobs of the workspace that were given up, and may hold events of theirs'),
})
export type Queued = z.output<typeof queuedSchema>

/** What an erasure did, or a dry run found. */
export const erasureAnswerSchema = z.object({
  ...renamedSchema.shape,
  ...queuedSchema.shape,
  conversationIds: z
    .array(z.string())
    .optional()
    .describe(
      `of a dry run: the conversations as they are named now, the first ${MAX_FOUND_IDS.toLocaleString('en')} by their ids`,
    ),
})
export type ErasureAnswer = z.output<typeof erasureAnswerSchema>
