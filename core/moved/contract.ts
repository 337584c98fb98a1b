import { z } from 'zod'
import { segmentKeySchema } from '../figures/contract.ts'
import { TOO_EARLY_REASONS } from '../figures/row_nowcast.ts'
import { DIMENSIONS } from '../segment/dimensions.ts'
import { LOSSES, WAYS } from './ways.ts'

const instant = z.string().describe('RFC 3339 instant')
const micros = z
  .string()
  .regex(/^-?\d+$/)
  .describe('integer micros of the currency')
const count = z.number().describe('a count; with `nowcast` what is expected, so that it may have a part')

/** What is compared with what: see `basis`. */
export const BASES = ['settled', 'nowcast'] as const
export type Basis = (typeof BASES)[number]

/** Why nothing can be compared: nothing has settled, nothing is accepted, or it is too early to say what is to be expected. */
export const UNTOLD_REASONS = ['nothing settled', 'nothing accepted', ...TOO_EARLY_REASONS] as const

const sideSchema = z.object({
  cases: count,
  accepted: count,
  lost: z.record(z.enum(LOSSES), count).describe('the cases that were not accepted, each by what it was lost to'),
  handlingMicros: micros.describe('all costs but those of lost cases'),
  reworkMicros: micros.describe('rework and failure impact of the lost cases'),
})
export type MovedSide = z.infer<typeof sideSchema>

const addsSchema = z.record(z.enum(WAYS), micros).describe('what it adds to the change, by way of what')

const segmentSchema = z.object({ segment: segmentKeySchema, before: sideSchema, after: sideSchema, addsMicros: addsSchema })
export type MovedSegment = z.infer<typeof segmentSchema>

const periodSchema = z.object({
  from: instant,
  to: instant.describe('the end, excluded: of `settled` no later than what has settled'),
  isExpected: z.boolean().describe('whether some of it has not settled, so that its numbers are what is expected of it'),
  costPerAcceptedMicros: micros,
  lowMicros: micros.nullable().describe('nine in ten end between these; null where all has settled'),
  highMicros: micros.nullable(),
  cases: count,
  accepted: count,
})
export type MovedPeriod = z.infer<typeof periodSchema>

/** `GET /api/v1/drift/moved`. */
export const movedAnswerSchema = z.object({
  workspace: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  policyVersion: z.int(),
  acceptanceWindowDays: z.int(),
  asOf: instant,
  maturedThrough: instant.describe('cohorts that ended before this instant have matured'),
  by: z.array(z.enum(DIMENSIONS)),
  against: z.enum(['previous', 'baseline', 'range']),
  asked: z.object({ from: instant, to: instant, againstFrom: instant, againstTo: instant }),
  basis: z
    .enum(BASES)
    .nullable()
    .describe(
      '`settled`: of both periods what has settled; `nowcast`: what both come to once all has settled, expected where it has not; null where neither can be told',
    ),
  reason: z.enum(UNTOLD_REASONS).nullable().describe('why not'),
  before: periodSchema.nullable(),
  after: periodSchema.nullable(),
  isClear: z
    .boolean()
    .nullable()
    .describe('whether the change is larger than nineteen in twenty that are chance alone; null where nothing is compared'),
  changeMicros: micros.nullable().describe('what all `addsMicros` sum to, exactly'),
  segments: z.array(segmentSchema).describe('those that add or take most first, 50 at most'),
  others: z
    .object({ count: z.int(), before: sideSchema, after: sideSchema, addsMicros: addsSchema })
    .nullable()
    .describe('all other segments together'),
})
export type MovedAnswer = z.infer<typeof movedAnswerSchema>
