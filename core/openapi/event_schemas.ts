import { z } from 'zod'
import { REJECTION_CODES } from '../event/admit.ts'
import { EVENT_TYPES } from '../event/types.ts'
import { dataSchemas, envelopeSchema } from '../event/wire.ts'
import { type JsonSchema, ref, schemaOf } from './schema_of.ts'

/** What the door answers; `rejected` names events that were not taken by their place in the request. */
export const admissionAnswerSchema = z.object({
  accepted: z.int(),
  rejected: z
    .array(z.object({ index: z.int(), id: z.string().nullable(), code: z.enum(REJECTION_CODES), message: z.string() }))
    .describe('the first 100 of those that were not taken'),
  rejectedCount: z.int().describe('all that were not taken'),
})

const componentNameOf = (type: string): string =>
  `${type
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Event`

/** @returns the components of an event, made of the schemas that check it. */
export function eventSchemas(): Record<string, JsonSchema> {
  const byType = EVENT_TYPES.map((type): [string, JsonSchema] => [
    componentNameOf(type),
    schemaOf(envelopeSchema.extend({ type: z.literal(type), data: dataSchemas[type] }), 'input'),
  ])
  return {
    ...Object.fromEntries(byType),
    Event: { description: 'a CloudEvent 1.0 in structured mode', oneOf: byType.map(([name]) => ref(name)) },
    EventBatch: { type: 'array', maxItems: 1_000, items: ref('Event') },
    AdmissionAnswer: schemaOf(admissionAnswerSchema, 'output'),
  }
}
