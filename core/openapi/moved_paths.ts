import { BASES } from '../moved/contract.ts'
import { byParameter, filterParameters, query, rangeParameters, time } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path by which one reads what moved the main figure. */
export const movedPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/drift/moved': {
    get: {
      operationId: 'getMoved',
      summary: 'What moved cost per accepted resolution between two periods: an exact split by segment and cause',
      description:
        'Like is compared with like alone: `basis` says whether of both periods what has settled, or what both come to once all has settled. Without a range: the last 7 local days.',
      security: [{ apiKey: ['figures:read'] }, { session: [] }],
      parameters: [
        ...rangeParameters,
        query('since', 'in place of a range: since the estimated start of a series, as `/api/v1/drift` names it', {
          type: 'string',
        }),
        query(
          'against',
          '`previous`: as long a range just before, which is the default with a range; `baseline`: the days that the baseline was learned from, with `since` the default',
          { enum: ['previous', 'baseline'] },
        ),
        query('againstFrom', 'in place of `against`: where the other period begins', time),
        query('againstTo', 'where it ends, excluded', time),
        byParameter,
        query('basis', 'what is compared; left out, that which says most of the periods as a whole', { enum: [...BASES] }),
        ...filterParameters,
      ],
      responses: {
        200: jsonAnswer('the change, and what each segment adds to it', ref('Moved')),
        ...problemAnswers(
          'invalid_parameter',
          'not_found',
          'conflict',
          'unauthenticated',
          'forbidden',
          'rate_limited',
          'database_unavailable',
        ),
      },
    },
  },
})
