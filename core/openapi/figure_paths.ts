import {
  byParameter,
  contentParameters,
  filterParameters,
  pageParameters,
  query,
  rangeParameters,
  stepParameter,
  time,
} from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const security = [{ apiKey: ['figures:read'] }, { session: [] }]
/** To a question that names nothing, to one that says what it wants, and as lists. */
const FORMS = ['Figures', 'SomeFigures', 'FigureColumns']
const problems = problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable')

/** @returns the paths that figures, and what stands beside them on a screen, are read from. */
export const figurePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/figures': {
    get: {
      operationId: 'readFigures',
      summary: 'Figures by time and segment',
      security,
      parameters: [...rangeParameters, stepParameter, byParameter, ...contentParameters, ...filterParameters],
      responses: { 200: jsonAnswer('the figures, as of one commit', { anyOf: FORMS.map(ref) }), ...problems },
    },
  },
  '/api/v1/flips': {
    get: {
      operationId: 'listFlips',
      summary: 'Resolutions that were taken back, and cases that escalated',
      security,
      parameters: [
        query('from', 'RFC 3339 instant or local date: what happened from then on', time),
        query('to', 'and before then', time),
        ...filterParameters,
        ...pageParameters,
      ],
      responses: { 200: jsonAnswer('flips, a page of them', ref('Flips')), ...problems },
    },
  },
})
