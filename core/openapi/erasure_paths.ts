import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path by which a customer is erased. */
export const erasurePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/erasures': {
    post: {
      operationId: 'eraseCustomer',
      summary: 'Give a customer, their conversations and the events of those random names, or find what is stored of them',
      description:
        'The figures stay as they are. Until `waitingEvents` is 0, ask again: what is counted later is a new customer’s. With a session, from Holdfast’s own pages alone.',
      security: [{ apiKey: ['customers:erase'] }, { session: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: ref('Erasure') } } },
      responses: {
        200: jsonAnswer('what was renamed, or found', ref('ErasureAnswer')),
        ...problemAnswers(
          'invalid_parameter',
          'malformed',
          'too_large',
          'unsupported_media_type',
          'unauthenticated',
          'forbidden',
          'rate_limited',
          'database_unavailable',
        ),
      },
    },
  },
})
