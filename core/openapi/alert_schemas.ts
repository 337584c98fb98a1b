import { actSchema, alertSchema, alertsAnswerSchema, ruleSchema, rulesAnswerSchema } from '../alert/contract.ts'
import { heartbeatAnswerSchema, newHeartbeatSchema } from '../alert/heartbeat_contract.ts'
import { previewAnswerSchema, previewSchema } from '../alert/preview_contract.ts'
import { newRuleSchema, readyMadeSchema, ruleChangeSchema } from '../alert/rule_contract.ts'
import { channelSchemas } from './channel_schemas.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns what rules and alerts are in answers, and what is sent to make and handle them. */
export const alertSchemas = (): Record<string, JsonSchema> => ({
  Rules: schemaOf(rulesAnswerSchema, 'output'),
  Rule: schemaOf(ruleSchema, 'output'),
  NewRule: schemaOf(newRuleSchema, 'input'),
  RuleChange: schemaOf(ruleChangeSchema, 'input'),
  ReadyMade: schemaOf(readyMadeSchema, 'input'),
  Preview: schemaOf(previewSchema, 'input'),
  PreviewAnswer: schemaOf(previewAnswerSchema, 'output'),
  Alerts: schemaOf(alertsAnswerSchema, 'output'),
  Alert: schemaOf(alertSchema, 'output'),
  Act: schemaOf(actSchema, 'input'),
  Heartbeat: schemaOf(heartbeatAnswerSchema, 'output'),
  NewHeartbeat: schemaOf(newHeartbeatSchema, 'input'),
  ...channelSchemas(),
})
