import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths of the policy. */
export const policyPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/policy': {
    get: {
      operationId: 'readPolicy',
      summary: 'The policy that figures are shown under, and the progress of a recount',
      security: [{ apiKey: ['policy:read'] }, { session: [] }],
      responses: {
        200: jsonAnswer('the policy with its version', ref('PolicyAnswer')),
        ...problemAnswers('unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
    patch: {
      operationId: 'changePolicy',
      summary: 'Make the next version of the policy and recount all history for it',
      description: 'Fields that are left out stay as they are. With a session, from Holdfast’s own pages alone.',
      security: [{ apiKey: ['policy:write'] }, { session: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: ref('PolicyChange') } } },
      responses: {
        202: jsonAnswer('the next version, which is being recounted', ref('PolicyChangeAnswer')),
        ...problemAnswers(
          'invalid_policy',
          'malformed',
          'too_large',
          'unauthenticated',
          'forbidden',
          'conflict',
          'database_unavailable',
        ),
      },
    },
  },
  '/api/v1/policy/effect': {
    post: {
      operationId: 'estimatePolicyEffect',
      summary: 'What a change of the policy would do to the figures, on a sample of conversations; changes nothing',
      description: 'Takes what `changePolicy` takes. With a session, from Holdfast’s own pages alone.',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: ref('PolicyChange') } } },
      responses: {
        200: jsonAnswer('the same conversations under the policy in force and under the proposed one', ref('PolicyEffect')),
        ...problemAnswers('invalid_policy', 'malformed', 'too_large', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
})
