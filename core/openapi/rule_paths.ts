import { body, idInPath, may, READ, WRITTEN } from './alert_parts.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { rulesBeforehandPaths } from './rules_beforehand_paths.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns the paths of rules. */
export const rulePaths = (): Record<string, JsonSchema> => ({
  '/api/v1/rules': {
    get: {
      operationId: 'listRules',
      summary: 'What is watched, and how each rule stands',
      ...may('alerts:read'),
      responses: { 200: jsonAnswer('rules by name', ref('Rules')), ...problemAnswers(...READ) },
    },
    post: {
      operationId: 'createRule',
      summary: 'Watch something',
      description: 'It is read within a minute. A name that another rule has is a `conflict`.',
      ...may('alerts:write'),
      ...body('NewRule'),
      responses: { 201: jsonAnswer('the rule', ref('Rule')), ...problemAnswers(...WRITTEN, ...READ) },
    },
  },
  '/api/v1/rules/{id}': {
    get: {
      operationId: 'getRule',
      summary: 'One rule',
      ...may('alerts:read'),
      ...idInPath,
      responses: { 200: jsonAnswer('the rule', ref('Rule')), ...problemAnswers('not_found', ...READ) },
    },
    patch: {
      operationId: 'changeRule',
      summary: 'Change, mute, turn on or off',
      description: 'What is not said stays; `body` is a whole one. Open alerts go on and are told no second time.',
      ...may('alerts:write'),
      ...idInPath,
      ...body('RuleChange'),
      responses: { 200: jsonAnswer('the rule', ref('Rule')), ...problemAnswers('not_found', ...WRITTEN, ...READ) },
    },
    delete: {
      operationId: 'removeRule',
      summary: 'Watch it no more; open alerts end',
      ...may('alerts:write'),
      ...idInPath,
      responses: { 204: { description: 'it is gone' }, ...problemAnswers('not_found', ...READ) },
    },
  },
  ...rulesBeforehandPaths(),
})
