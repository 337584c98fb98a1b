import { filterParameters, query, rangeParameters, time } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const security = [{ apiKey: ['figures:read'] }, { session: [] }]
const problems = problemAnswers(
  'invalid_parameter',
  'unauthenticated',
  'forbidden',
  'conflict',
  'rate_limited',
  'database_unavailable',
)

/** Which cases are compared: of the AI where no handler is named. */
const caseParameters = filterParameters.filter(({ name }) => name !== 'agentVersion')

/** @returns the paths that say what went out, and what came of it. */
export const releasePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/releases': {
    get: {
      operationId: 'listReleases',
      summary: 'Releases of a range: marks for charts, counted nowhere',
      security,
      parameters: rangeParameters,
      responses: {
        200: jsonAnswer('releases, oldest first', ref('Releases')),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
  '/api/v1/releases/compared': {
    get: {
      operationId: 'compareReleases',
      summary: 'Releases of a range, each beside the version before it: worse, better, no sign, or too early to tell',
      description:
        'As of the last whole hour. Of the version before are taken the four weeks before the release and its hours since, of the later one its first four weeks. Where both ran in the same hours, these alone are compared.',
      security,
      parameters: [
        query('from', 'RFC 3339 instant or local date: releases from then on; twelve weeks before `to` where left out', time),
        query('to', 'and before then; now where left out', time),
        ...caseParameters,
      ],
      responses: { 200: jsonAnswer('the newest release first', ref('ComparedReleases')), ...problems },
    },
  },
  '/api/v1/versions/compared': {
    get: {
      operationId: 'compareVersions',
      summary: 'Two agent versions side by side, one after the other or in the same hours',
      security,
      parameters: [
        query('before', 'the agent version to compare with; with `since` it may be left out: the one that ran before', {
          type: 'string',
        }),
        { ...query('after', 'the agent version that is worse or better than it', { type: 'string' }), required: true },
        query('since', 'RFC 3339 instant or local date: cases of the later version from then on, as of a release', time),
        query('from', 'the same: cases from then on; four weeks before `since`, or before `to`, where left out', time),
        query('to', 'and before then; four weeks after `since`, or now, where left out', time),
        ...caseParameters,
      ],
      responses: {
        200: jsonAnswer('the comparison', ref('ComparedVersions')),
        ...problems,
        ...problemAnswers('not_found'),
      },
    },
  },
})
