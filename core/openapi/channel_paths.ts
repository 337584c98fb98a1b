import { MAX_CHANNELS } from '../channel/limits.ts'
import { body, idInPath, may, READ, WRITTEN } from './alert_parts.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths of channels and of what was sent by them. */
export const channelPaths = (): Record<string, JsonSchema> => ({ ...listPaths(), ...onePaths(), ...logPath() })

const listPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/channels': {
    get: {
      operationId: 'listChannels',
      summary: 'By what means people are told of alerts',
      ...may('alerts:read'),
      responses: { 200: jsonAnswer('channels by name', ref('Channels')), ...problemAnswers(...READ) },
    },
    post: {
      operationId: 'createChannel',
      summary: 'Make a channel',
      description: `What a webhook is signed with is answered this once. A workspace has at most ${MAX_CHANNELS}; beyond that, \`conflict\`, and for e-mail where the server sends none.`,
      ...may('channels:write'),
      ...body('NewChannel'),
      responses: { 201: jsonAnswer('the channel', ref('MadeChannel')), ...problemAnswers(...WRITTEN, ...READ) },
    },
  },
})

const onePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/channels/{id}': {
    patch: {
      operationId: 'changeChannel',
      summary: 'Name a channel anew, turn it on or off',
      description: 'What waits for one that is turned off does not go.',
      ...may('channels:write'),
      ...idInPath,
      ...body('ChannelChange'),
      responses: {
        200: jsonAnswer('the channel', ref('Channel')),
        ...problemAnswers('not_found', 'invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type', ...READ),
      },
    },
    delete: {
      operationId: 'removeChannel',
      summary: 'Remove a channel, its secrets and its log',
      ...may('channels:write'),
      ...idInPath,
      responses: { 204: { description: 'it is gone' }, ...problemAnswers('not_found', ...READ) },
    },
  },
  '/api/v1/channels/{id}/secret': {
    post: {
      operationId: 'renewChannelSecret',
      summary: 'Have a webhook signed with another secret',
      description:
        'It is answered this once. For `overlapHours` (a day, where nothing is said) messages are signed with the one before, too, as Standard Webhooks has it: several signatures in one header. 0 where it leaked. `conflict` where it is no webhook.',
      ...may('channels:write'),
      ...idInPath,
      ...body('SecretRenewal'),
      responses: {
        200: jsonAnswer('the channel, with its new secret', ref('MadeChannel')),
        ...problemAnswers(
          'not_found',
          'conflict',
          'invalid_parameter',
          'malformed',
          'too_large',
          'unsupported_media_type',
          ...READ,
        ),
      },
    },
  },
  '/api/v1/channels/{id}/test': {
    post: {
      operationId: 'testChannel',
      summary: 'Send a test, and wait for what comes of it',
      description: 'Also by a channel that is off. It is tried once.',
      ...may('channels:write'),
      ...idInPath,
      responses: { 200: jsonAnswer('the delivery', ref('Delivery')), ...problemAnswers('not_found', ...READ) },
    },
  },
})

const logPath = (): Record<string, JsonSchema> => ({
  '/api/v1/deliveries': {
    get: {
      operationId: 'listDeliveries',
      summary: 'What was sent to channels in the last 90 days, with what was answered',
      ...may('alerts:read'),
      parameters: [
        { name: 'channel', in: 'query', schema: { type: 'string', format: 'uuid' } },
        { name: 'before', in: 'query', description: '`next` of the page before', schema: { type: 'string', format: 'uuid' } },
      ],
      responses: {
        200: jsonAnswer('deliveries, the newest first', ref('Deliveries')),
        ...problemAnswers('invalid_parameter', ...READ),
      },
    },
  },
})
