import { body, may, READ, WRITTEN } from './alert_parts.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths of rules that are not made yet: ready-made ones, and what one would say. */
export const rulesBeforehandPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/rules/ready-made': {
    post: {
      operationId: 'turnReadyMadeRules',
      summary: 'Turn the ready-made rules on or off, making those that are missing',
      ...may('alerts:write'),
      ...body('ReadyMade'),
      responses: { 200: jsonAnswer('all rules', ref('Rules')), ...problemAnswers(...WRITTEN, ...READ) },
    },
  },
  '/api/v1/rules/preview': {
    post: {
      operationId: 'previewRule',
      summary: 'What a rule promises on the workspace’s own data, and what it would have said',
      description:
        'Changes nothing. The replay runs what was read, as it was known then where that is kept, through the machine of production.',
      ...may('alerts:read'),
      ...body('Preview'),
      responses: {
        200: jsonAnswer('noise budget and replay', ref('PreviewAnswer')),
        ...problemAnswers('invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type', ...READ),
      },
    },
  },
})
