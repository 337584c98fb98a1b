import { body, may, READ, WRITTEN } from './alert_parts.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the path of the dead-man's switch. */
export const heartbeatPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/heartbeat': {
    get: {
      operationId: 'getHeartbeat',
      summary: 'Who is told each minute that rules are evaluated',
      ...may('alerts:read'),
      responses: { 200: jsonAnswer('the heartbeat', ref('Heartbeat')), ...problemAnswers(...READ) },
    },
    put: {
      operationId: 'putHeartbeat',
      summary: 'Have an address called each minute while rules are evaluated',
      description: 'A monitor that is not called any more calls people. The address is shown to nobody again.',
      ...may('alerts:write'),
      ...body('NewHeartbeat'),
      responses: { 200: jsonAnswer('the heartbeat', ref('Heartbeat')), ...problemAnswers(...WRITTEN, ...READ) },
    },
    delete: {
      operationId: 'removeHeartbeat',
      summary: 'Have nobody called any more',
      ...may('alerts:write'),
      responses: { 204: { description: 'nobody is called' }, ...problemAnswers(...READ) },
    },
  },
})
