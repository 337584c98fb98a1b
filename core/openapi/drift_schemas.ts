import {
  baselineAnswerSchema,
  driftAnswerSchema,
  driftSeriesAnswerSchema,
  newAcceptedSchema,
  newBaselineSchema,
} from '../drift/contract.ts'
import { hindsightAnswerSchema } from '../drift/hindsight_contract.ts'
import { movedAnswerSchema } from '../moved/contract.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns the answers about drift, and what is sent to learn anew. */
export const driftSchemas = (): Record<string, JsonSchema> => ({
  Drift: schemaOf(driftAnswerSchema, 'output'),
  DriftSeries: schemaOf(driftSeriesAnswerSchema, 'output'),
  Moved: schemaOf(movedAnswerSchema, 'output'),
  Baseline: schemaOf(baselineAnswerSchema, 'output'),
  NewBaseline: schemaOf(newBaselineSchema, 'input'),
  NewAccepted: schemaOf(newAcceptedSchema, 'input'),
  Hindsight: schemaOf(hindsightAnswerSchema, 'output'),
})
