import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const reading = { security: [{ apiKey: ['figures:read'] }, { session: [] }] }

const writing = { security: [{ apiKey: ['policy:write'] }, { session: [] }] }
const isAccepted = { type: 'object', properties: { accepted: { const: true } }, required: ['accepted'] }
const sent = ['malformed', 'too_large', 'unsupported_media_type'] as const

const acceptedPath: JsonSchema = {
  post: {
    operationId: 'acceptAsNormal',
    summary: 'Take the change of a series for the new normal',
    description:
      'Its later hours are judged by the level that it has now, until what is normal is learned anew. Only of a series in alarm (`breaks`, `unitCost`, `reworkCost`, `brokenAtOnce`, `mix`) that is not being judged anew: else `conflict`. The same change is accepted once.',
    ...writing,
    requestBody: { required: true, content: { 'application/json': { schema: ref('NewAccepted') } } },
    responses: {
      202: jsonAnswer('it is judged so within a minute', isAccepted),
      ...problemAnswers(
        'invalid_parameter',
        ...sent,
        'not_found',
        'unauthenticated',
        'forbidden',
        'conflict',
        'database_unavailable',
      ),
    },
  },
  delete: {
    operationId: 'judgeByBaseline',
    summary: 'Take back that a change was accepted',
    ...writing,
    parameters: [
      { name: 'series', in: 'query', required: true, description: 'as `/api/v1/drift` names it', schema: { type: 'string' } },
    ],
    responses: {
      204: { description: 'it is judged by the baseline again within a minute' },
      ...problemAnswers('invalid_parameter', 'not_found', 'unauthenticated', 'forbidden', 'database_unavailable'),
    },
  },
}

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
  '/api/v1/drift/accepted': acceptedPath,
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
        202: jsonAnswer('it will be learned', isAccepted),
        ...problemAnswers('invalid_parameter', ...sent, 'unauthenticated', 'forbidden', 'conflict', 'database_unavailable'),
      },
    },
  },
})
