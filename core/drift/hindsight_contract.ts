import { z } from 'zod'
import { HANDLERS } from '../event/types.ts'
import { missingSchema } from './contract.ts'
import { HINDSIGHT_STEPS } from './hindsight_steps.ts'

const instant = z.string().describe('RFC 3339 instant')
const rate = z.number().nullable()
const money = z
  .string()
  .regex(/^-?\d+\.\d{6}$/)
  .nullable()
  .describe('units of the currency')

const off = <V extends z.ZodType>(value: V) =>
  z.object({
    bias: value.describe('mean difference from what came of it; above 0 it was said too high'),
    error: value.describe('root of the mean square difference'),
  })

const verdict = <V extends z.ZodType>(value: V) =>
  z.object({
    count: z.int().describe('of how many days or weeks that have matured since'),
    reconstructed: z.int().describe('how many of them nobody was told of then'),
    expected: off(value),
    within: rate.describe('share that ended within the 90 % band'),
    width: value.describe('mean width of the band'),
    provisional: off(value).describe('had one gone by what was known so far'),
    lastSettledWeek: off(value).describe('had one gone by the last seven days that had matured then'),
  })

const saidOf = <V extends z.ZodType>(value: V) =>
  z.object({ estimate: value, low: value, high: value, provisional: value, lastSettledWeek: value, cameOf: value })

/** `GET /api/v1/drift/hindsight`. */
export const hindsightAnswerSchema = z.object({
  workspace: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  policyVersion: z.int(),
  acceptanceWindowDays: z.int(),
  asOf: instant,
  step: z.enum(HINDSIGHT_STEPS),
  handler: z.enum(HANDLERS).nullable().describe('null: both'),
  missing: missingSchema.nullable().describe('why nothing can be said yet; null once there is a baseline'),
  saidThen: z.int().describe('how many of the last quarter were said at the time, of any age'),
  reconstructed: z
    .int()
    .describe(
      'how many were made afterwards, by what had happened until then: nobody asked at the time, or the history was imported',
    ),
  nextSettlesAt: instant.nullable().describe('when the next of those settles that have not; null where all have'),
  ages: z
    .array(z.object({ ageDays: z.int(), rate: verdict(rate), cost: verdict(money) }))
    .describe('how good it was, by age: 1 when the day or week had just ended, 2 a day later'),
  said: z
    .array(
      z.object({
        start: instant,
        end: instant,
        ageDays: z.int().describe('1: when it had just ended; 2: a day later'),
        asOf: instant.describe('what happened before is in it'),
        reconstructed: z.boolean(),
        rate: saidOf(rate).describe('accepted-resolution rate'),
        cost: saidOf(money).describe('cost per accepted resolution'),
      }),
    )
    .describe(
      'as it was said then, oldest first; `cameOf` is null until it has matured, an estimate where it was too early to say',
    ),
})
export type HindsightAnswer = z.infer<typeof hindsightAnswerSchema>
