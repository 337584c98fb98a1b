import { HINDSIGHT_STEPS } from '../drift/hindsight_steps.ts'
import { query } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path by which one reads how good what was expected has been. */
export const hindsightPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/drift/hindsight': {
    get: {
      operationId: 'readHindsight',
      summary: 'What the nowcast said of past days or weeks, as it said it then, and what came of it',
      description: 'Of the last 91 days, said 1, 2, 3, 5, 7 and 10 days after their end under the active version of the policy.',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [query('step', 'of days, which is the default, or of weeks', { enum: [...HINDSIGHT_STEPS] })],
      responses: {
        200: jsonAnswer('how good it was by age, and each day or week', ref('Hindsight')),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'rate_limited', 'database_unavailable'),
      },
    },
  },
})
