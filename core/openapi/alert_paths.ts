import { body, idInPath, may, READ, WRITTEN } from './alert_parts.ts'
import { channelPaths } from './channel_paths.ts'
import { heartbeatPaths } from './heartbeat_paths.ts'
import { query } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { rulePaths } from './rule_paths.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths of rules and alerts. */
export const alertPaths = (): Record<string, JsonSchema> => ({
  ...rulePaths(),
  ...channelPaths(),
  ...heartbeatPaths(),
  '/api/v1/alerts': {
    get: {
      operationId: 'listAlerts',
      summary: 'Alerts, open ones first and the latest first',
      ...may('alerts:read'),
      parameters: [
        query('state', 'both where left out', { enum: ['open', 'ended'] }),
        query('rule', 'of one rule', { type: 'string', format: 'uuid' }),
        query('search', 'in the rule’s name, the value and the headline', { type: 'string', maxLength: 200 }),
        query('limit', 'how many at most', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
        query('offset', '`nextOffset` of the page before', { type: 'integer', minimum: 0, default: 0 }),
      ],
      responses: { 200: jsonAnswer('a page of alerts', ref('Alerts')), ...problemAnswers('invalid_parameter', ...READ) },
    },
  },
  '/api/v1/alerts/{id}': {
    get: {
      operationId: 'getAlert',
      summary: 'An alert with its line of time',
      ...may('alerts:read'),
      ...idInPath,
      responses: { 200: jsonAnswer('the alert', ref('Alert')), ...problemAnswers('not_found', ...READ) },
    },
  },
  '/api/v1/alerts/{id}/acts': {
    post: {
      operationId: 'actOnAlert',
      summary: 'Acknowledge, assign, snooze, mute, resolve, comment',
      description:
        'Kept in the line of time. What has ended can be resolved (so that it is known what it was) and commented on; else `conflict`. What a person ended fires again only after it has been well.',
      ...may('alerts:act'),
      ...idInPath,
      ...body('Act'),
      responses: { 200: jsonAnswer('the alert', ref('Alert')), ...problemAnswers('not_found', ...WRITTEN, ...READ) },
    },
  },
})
