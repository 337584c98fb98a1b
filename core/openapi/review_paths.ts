import type { ProblemCode } from '../problem.ts'
import { query } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { reviewActionPaths } from './review_action_paths.ts'
import { reviewNotePaths } from './review_note_paths.ts'
import { period } from './review_period.ts'
import { reviewSharePaths } from './review_share_paths.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const text = (description: string): JsonSchema => ({ schema: { type: 'string', description } })

const ALWAYS: ProblemCode[] = ['not_found', 'unauthenticated', 'forbidden', 'database_unavailable']
const OF_BODIES: ProblemCode[] = ['invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type']

/** @returns the paths by which one reads a review, publishes and shares it, says what is to be done, and writes a note. */
export const reviewPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/reviews/{period}': {
    get: {
      operationId: 'readReview',
      summary: 'A week, month or quarter: in sentences, as a table, what moved it, and where value leaks',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [period, query('format', 'the form of the answer, before `Accept`', { enum: ['json', 'md', 'csv'] })],
      responses: {
        200: {
          description: 'the review; `format` or `Accept` chooses the form',
          content: {
            'application/json': { schema: ref('Review') },
            'text/markdown': text('sentences with links to what is behind their numbers, then the tables'),
            'text/csv': text('each figure of the table in each of the nine periods, a row each'),
          },
        },
        ...problemAnswers(
          'invalid_parameter',
          'not_found',
          'unauthenticated',
          'forbidden',
          'rate_limited',
          'database_unavailable',
        ),
      },
    },
  },
  '/api/v1/reviews/{period}/publication': {
    post: {
      operationId: 'publishReview',
      summary: 'Freeze what the review of a period says now, once and for ever',
      security: [{ apiKey: ['reviews:write'] }, { session: [] }],
      parameters: [period],
      responses: {
        201: jsonAnswer('the review as it was published', ref('Review')),
        ...problemAnswers('not_found', 'conflict', 'unauthenticated', 'forbidden', 'rate_limited', 'database_unavailable'),
      },
    },
  },
  '/api/v1/reviews/{period}/entered': {
    patch: {
      operationId: 'enterReviewFigures',
      summary: 'Enter figures of a period that no event tells, or take them out',
      security: [{ apiKey: ['reviews:write'] }, { session: [] }],
      parameters: [period],
      requestBody: { required: true, content: { 'application/json': { schema: ref('ReviewEnteredChange') } } },
      responses: { 204: { description: 'they are entered' }, ...problemAnswers(...OF_BODIES, 'conflict', ...ALWAYS) },
    },
  },
  ...reviewActionPaths(),
  ...reviewNotePaths(),
  ...reviewSharePaths(),
})
