import { actionChangeSchema, actionsAnswerSchema, newActionSchema } from '../review/action_contract.ts'
import { reviewAnswerSchema } from '../review/contract.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns what reviews answer, and what is sent to their actions. */
export const reviewSchemas = (): Record<string, JsonSchema> => ({
  Review: schemaOf(reviewAnswerSchema, 'output'),
  ReviewActions: schemaOf(actionsAnswerSchema, 'output'),
  NewReviewAction: schemaOf(newActionSchema, 'input'),
  ReviewActionChange: schemaOf(actionChangeSchema, 'input'),
})
