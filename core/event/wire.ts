import { z } from 'zod'
import { amountSchema } from '../money/amount_schema.ts'
import { forEachOpen } from '../segment/dimensions.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { COST_LINES, EVENT_TYPES, type EventType, EXCLUSION_REASONS, HANDLERS, SPEAKERS, VERDICTS } from './types.ts'

/** Longest identifier (id, source, subject, customer) and longest segment value that the door takes, in UTF-16 units. */
export const MAX_IDENTIFIER_LENGTH = 512
export const MAX_VALUE_LENGTH = 200

export const identifierSchema = z.string().min(1).max(MAX_IDENTIFIER_LENGTH).refine(isStorable, STORABLE)

/** An optional text; null and the empty string say the same as leaving it out. */
const optionalText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine(isStorable, STORABLE)
    .nullish()
    .transform((text) => text || undefined)

/** A text that may be learned later: null and the empty string clear it, leaving it out does not. */
const learnedText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine(isStorable, STORABLE)
    .nullish()
    .transform((text) => (text === '' ? null : text))

const learnedValue = learnedText(MAX_VALUE_LENGTH)
const learnedIdentifier = learnedText(MAX_IDENTIFIER_LENGTH)
const value = optionalText(MAX_VALUE_LENGTH)
const optionalIdentifier = optionalText(MAX_IDENTIFIER_LENGTH)
const nothing = z
  .object({})
  .nullish()
  .transform(() => ({}))

/** What `data` may say, for each type; other fields are dropped, so no message text gets in. */
export const dataSchemas = {
  'conversation.started': z.object({
    handler: z.enum(HANDLERS),
    customer: optionalIdentifier,
    ...forEachOpen(() => value),
    followsUp: optionalIdentifier,
  }),
  'conversation.message': z.object({ from: z.enum(SPEAKERS) }),
  'conversation.handed_off': z
    .object({ reason: value, team: value })
    .nullish()
    .transform((data) => data ?? {}),
  'conversation.resolved': nothing,
  'conversation.closed': nothing,
  'conversation.reopened': z
    .object({
      handler: z
        .enum(HANDLERS)
        .nullish()
        .transform((handler) => handler ?? undefined),
    })
    .nullish()
    .transform((data) => data ?? {}),
  'conversation.rated': z.object({ score: z.int().min(1).max(5) }),
  'conversation.cost': z.object({
    amount: amountSchema,
    line: z
      .enum(COST_LINES)
      .nullish()
      .transform((line) => line ?? undefined),
  }),
  'conversation.described': z
    .object({
      customer: learnedIdentifier,
      ...forEachOpen(() => learnedValue),
      followsUp: learnedIdentifier,
    })
    .nullish()
    .transform((data) => data ?? {}),
  'conversation.excluded': z.object({ reason: z.enum(EXCLUSION_REASONS) }),
  'conversation.included': nothing,
  'conversation.claimed': z.object({
    vendor: z.string().min(1).max(MAX_VALUE_LENGTH).refine(isStorable, STORABLE),
    verdict: z.enum(VERDICTS),
    amount: amountSchema.nullish().transform((amount) => amount ?? undefined),
  }),
  'customer.churned': nothing,
  'release.deployed': z
    .object({ note: value })
    .nullish()
    .transform((data) => data ?? {}),
} satisfies Record<EventType, z.ZodType>

/** The CloudEvents 1.0 envelope, structured mode. Attributes and extensions that are not named here are dropped. */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: identifierSchema,
  source: identifierSchema,
  type: z.enum(EVENT_TYPES),
  subject: identifierSchema,
  time: z.iso.datetime({ offset: true }),
  data: z.unknown().optional(),
})
