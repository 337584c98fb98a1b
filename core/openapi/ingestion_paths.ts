import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path that says how far counting has come. */
export const ingestionPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/ingestion': {
    get: {
      operationId: 'readIngestion',
      summary: 'What is waiting and what was counted',
      description:
        '`waiting` 0 and `oldestWaitingSeconds` null mean that every accepted event of the workspace is in the figures.',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      responses: {
        200: jsonAnswer('the state of the queue and of the counts', ref('Ingestion')),
        ...problemAnswers('unauthenticated', 'forbidden', 'queue_unavailable', 'database_unavailable'),
      },
    },
  },
})
