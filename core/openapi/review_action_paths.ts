import type { ProblemCode } from '../problem.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { period } from './review_period.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const writing = { security: [{ apiKey: ['reviews:write'] }, { session: [] }] }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const body = (name: string) => ({ required: true, content: { 'application/json': { schema: ref(name) } } })
const ALWAYS: ProblemCode[] = ['not_found', 'unauthenticated', 'forbidden', 'database_unavailable']
const OF_BODIES: ProblemCode[] = ['invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type']

/** @returns the paths by which the actions of reviews are read, added, done and removed. */
export const reviewActionPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/reviews/{period}/actions': {
    get: {
      operationId: 'listReviewActions',
      summary: 'What is to be done: what earlier reviews decided and was not done by then, and its own',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [period],
      responses: { 200: jsonAnswer('the actions, the oldest first', ref('ReviewActions')), ...problemAnswers(...ALWAYS) },
    },
    post: {
      operationId: 'addReviewAction',
      summary: 'Write down what somebody is to do',
      ...writing,
      parameters: [period],
      requestBody: body('NewReviewAction'),
      responses: {
        201: jsonAnswer('its id', { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }),
        ...problemAnswers(...OF_BODIES, 'conflict', ...ALWAYS),
      },
    },
  },
  '/api/v1/reviews/actions/{id}': {
    patch: {
      operationId: 'changeReviewAction',
      summary: 'Say that an action is done, or that it is not after all',
      ...writing,
      parameters: [id],
      requestBody: body('ReviewActionChange'),
      responses: { 204: { description: 'it is noted' }, ...problemAnswers(...OF_BODIES, ...ALWAYS) },
    },
    delete: {
      operationId: 'removeReviewAction',
      summary: 'Remove an action that should not have been written',
      ...writing,
      parameters: [id],
      responses: { 204: { description: 'it is gone' }, ...problemAnswers(...ALWAYS) },
    },
  },
})
