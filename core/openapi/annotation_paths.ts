import { MAX_ANNOTATIONS } from '../annotation/limits.ts'
import { rangeParameters } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const writing = { security: [{ apiKey: ['annotations:write'] }, { session: [] }] }

/** @returns the paths by which annotations are read, added and removed. */
export const annotationPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/annotations': {
    get: {
      operationId: 'listAnnotations',
      summary: 'What was written about instants of a range: marks for charts, counted nowhere',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: rangeParameters,
      responses: {
        200: jsonAnswer('annotations, the oldest instant first', ref('Annotations')),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
    post: {
      operationId: 'addAnnotation',
      summary: 'Write about an instant, for everyone in the workspace',
      description: `Open pages show it at once. A workspace has at most ${MAX_ANNOTATIONS}; beyond that, \`conflict\`.`,
      ...writing,
      requestBody: { required: true, content: { 'application/json': { schema: ref('NewAnnotation') } } },
      responses: {
        201: jsonAnswer('the annotation', ref('Annotation')),
        ...problemAnswers(
          'invalid_parameter',
          'malformed',
          'too_large',
          'unsupported_media_type',
          'unauthenticated',
          'forbidden',
          'conflict',
          'database_unavailable',
        ),
      },
    },
  },
  '/api/v1/annotations/{id}': {
    delete: {
      operationId: 'removeAnnotation',
      summary: 'Remove an annotation, whoever made it',
      ...writing,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: {
        204: { description: 'it is gone' },
        ...problemAnswers('not_found', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
})
