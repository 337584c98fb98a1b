import { HINDSIGHT_STEPS } from '../drift/hindsight_steps.ts'
import { HANDLERS } from '../event/types.ts'
import { query } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path by which one reads how good what was expected has been. */
export const hindsightPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/drift/hindsight': {
    get: {
      operationId: 'readHindsight',
      summary: 'What the nowcast said of past days or weeks, as it said it then, and what came of it',
      description:
        'Of the last 91 days, at the ages of 1 (when the day or week had just ended), 2, 3, 5, 7 and 10 days, under the active version of the policy. Where nobody asked then it was made afterwards, by what had happened until then, and says so.',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [
        query('step', 'of days, which is the default, or of weeks', { enum: [...HINDSIGHT_STEPS] }),
        query('handler', 'of one handler alone', { enum: [...HANDLERS] }),
        query('reconstructed', 'with what was made afterwards, which is the default, or without', { enum: ['with', 'without'] }),
      ],
      responses: {
        200: jsonAnswer('how good it was by age, and each day or week', ref('Hindsight')),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'rate_limited', 'database_unavailable'),
      },
    },
  },
})
