import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const reading = { security: [{ apiKey: ['figures:read'] }, { session: [] }] }

/** @returns the paths that say what drifts, and by what it is judged. */
export const driftPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/drift': {
    get: {
      operationId: 'getDrift',
      summary: 'How every watched series stands: steady, watching, drifting, better, or too early to say',
      description: 'Judged anew every minute as of the last whole hour; open pages hear `drift` when it was.',
      ...reading,
      responses: {
        200: jsonAnswer('the series, the strongest evidence first', ref('Drift')),
        ...problemAnswers('unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
  '/api/v1/drift/series': {
    get: {
      operationId: 'getDriftSeries',
      summary: 'How one series stands, and stood at each hour of the last 90 days',
      ...reading,
      parameters: [
        { name: 'id', in: 'query', required: true, description: 'as `/api/v1/drift` names it', schema: { type: 'string' } },
      ],
      responses: {
        200: jsonAnswer('the series', ref('DriftSeries')),
        ...problemAnswers('invalid_parameter', 'not_found', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
  '/api/v1/baseline': {
    get: {
      operationId: 'getBaseline',
      summary: 'What was learned to be normal, and from which days; or what is missing to learn it',
      ...reading,
      responses: {
        200: jsonAnswer('the baseline of the active version of the policy', ref('Baseline')),
        ...problemAnswers('unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
    post: {
      operationId: 'learnBaseline',
      summary: 'Learn anew what is normal',
      description:
        'From 28 days that begin with `from`, or from the four weeks before the last matured one. A worker does it, and open pages hear `drift`. Without enough to learn from: `conflict`, with what is `missing`.',
      security: [{ apiKey: ['policy:write'] }, { session: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: ref('NewBaseline') } } },
      responses: {
        202: jsonAnswer('it will be learned', {
          type: 'object',
          properties: { accepted: { const: true } },
          required: ['accepted'],
        }),
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
})
