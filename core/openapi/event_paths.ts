import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path of the event door. */
export const eventPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/events': {
    post: {
      operationId: 'sendEvents',
      summary: 'Send events; at most 8 MiB after unpacking',
      description:
        'The accepted ones are safely in the queue before the answer. An event seen before is accepted again, and changes nothing.',
      security: [{ apiKey: ['events:write'] }],
      parameters: [{ name: 'Content-Encoding', in: 'header', required: false, schema: { enum: ['gzip', 'identity'] } }],
      requestBody: {
        required: true,
        content: {
          'application/cloudevents+json': { schema: ref('Event') },
          'application/cloudevents-batch+json': { schema: ref('EventBatch') },
          'application/x-ndjson': {
            schema: { type: 'string', description: 'one event a line, at most 10,000 lines, blank ones included' },
          },
        },
      },
      responses: {
        202: jsonAnswer('at least one event was accepted', ref('AdmissionAnswer')),
        ...problemAnswers(
          'nothing_accepted',
          'malformed',
          'unauthenticated',
          'forbidden',
          'method_not_allowed',
          'too_slow',
          'too_large',
          'unsupported_media_type',
          'rate_limited',
          'queue_unavailable',
          'database_unavailable',
        ),
      },
    },
  },
})
