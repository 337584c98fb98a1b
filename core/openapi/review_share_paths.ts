import type { ProblemCode } from '../problem.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { period } from './review_period.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const writing = { security: [{ apiKey: ['reviews:write'] }, { session: [] }] }
const ALWAYS: ProblemCode[] = ['not_found', 'unauthenticated', 'forbidden', 'database_unavailable']
const OF_BODIES: ProblemCode[] = ['invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type']

/** @returns the paths by which links to published reviews are listed, made and revoked. */
export const reviewSharePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/reviews/{period}/shares': {
    get: {
      operationId: 'listReviewShares',
      summary: 'The links to a published review that are in force: who made each, and when it ends',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [period],
      responses: { 200: jsonAnswer('the links, without their secrets', ref('ReviewShares')), ...problemAnswers(...ALWAYS) },
    },
    post: {
      operationId: 'shareReview',
      summary:
        'Make a link by which anyone may read a published review, without what may name persons, until it ends or is revoked',
      ...writing,
      parameters: [period],
      requestBody: { required: true, content: { 'application/json': { schema: ref('NewReviewShare') } } },
      responses: {
        201: jsonAnswer('the link, which nobody is told again', ref('MadeReviewShare')),
        ...problemAnswers(...OF_BODIES, 'conflict', ...ALWAYS),
      },
    },
  },
  '/api/v1/reviews/shares/{id}': {
    delete: {
      operationId: 'revokeReviewShare',
      summary: 'Take a link out of force at once',
      ...writing,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 204: { description: 'it leads nowhere any more' }, ...problemAnswers(...ALWAYS) },
    },
  },
})
