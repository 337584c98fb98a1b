import { byParameter, filterParameters, rangeParameters, stepParameter } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths that figures are read from. */
export const figurePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/figures': {
    get: {
      operationId: 'readFigures',
      summary: 'Figures by time and segment',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [...rangeParameters, stepParameter, byParameter, ...filterParameters],
      responses: {
        200: jsonAnswer('the figures, as of one commit', ref('Figures')),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
})
