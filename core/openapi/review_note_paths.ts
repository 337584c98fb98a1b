import type { ProblemCode } from '../problem.ts'
import { query } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { period } from './review_period.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const reading = { security: [{ apiKey: ['figures:read'] }, { session: [] }] }
const ALWAYS: ProblemCode[] = ['not_found', 'unauthenticated', 'forbidden', 'database_unavailable']
const OF_BODIES: ProblemCode[] = ['invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type']

/** @returns the paths by which the note of a review is read and saved. */
export const reviewNotePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/reviews/{period}/note': {
    get: {
      operationId: 'readReviewNote',
      summary: 'What people wrote about a review, as Markdown',
      ...reading,
      parameters: [period, query('revision', 'an earlier one; the last one where it is left out', { type: 'integer' })],
      responses: { 200: jsonAnswer('the note', ref('ReviewNote')), ...problemAnswers('invalid_parameter', ...ALWAYS) },
    },
    put: {
      operationId: 'saveReviewNote',
      summary: 'Save the note, joined with what others saved since the revision that it was begun from',
      security: [{ apiKey: ['reviews:write'] }, { session: [] }],
      parameters: [period],
      requestBody: { required: true, content: { 'application/json': { schema: ref('ReviewNoteChange') } } },
      responses: {
        200: jsonAnswer('the note as it is now', ref('SavedReviewNote')),
        ...problemAnswers(...OF_BODIES, 'conflict', ...ALWAYS),
      },
    },
  },
  '/api/v1/reviews/{period}/note/revisions': {
    get: {
      operationId: 'listReviewNoteRevisions',
      summary: 'Who saved the note of a review, and when',
      ...reading,
      parameters: [period],
      responses: { 200: jsonAnswer('the newest first', ref('ReviewNoteRevisions')), ...problemAnswers(...ALWAYS) },
    },
  },
})
