import { z } from 'zod'
import { isTimeZone } from '../calendar/time_zone.ts'
import { microsOf } from '../money/amount.ts'
import { amountSchema } from '../money/amount_schema.ts'
import { isStorable, STORABLE } from '../text/storable.ts'

const localDate = z.iso.date().describe('a local date, e.g. 2026-11-16')
const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):(00|15|30|45)$|^24:00$/)
  .describe('a local time on a quarter hour, e.g. 09:15; 24:00 ends a day')

/** Multiplied by all cases of a day, or by years of minutes, a price must still fit a 64-bit number of micros. */
const price = amountSchema.refine((amount) => microsOf(amount) < 100_000_000_000_000n, 'must be below 100 million')
const pricePerMinute = amountSchema.refine((amount) => microsOf(amount) < 1_000_000_000_000n, 'must be below a million')

const rate = z.object({ perStint: price, perMinute: pricePerMinute })

/** What a stint costs where no cost events say; each card holds from the start of its local date (null: from ever). */
const rateCard = z.object({ from: localDate.nullable(), ai: rate, human: rate })

const overhead = z.object({
  name: z.string().min(1).max(80).refine(isStorable, STORABLE),
  amountPerMonth: amountSchema,
  appliesTo: z.enum(['ai', 'human', 'all']),
})

const openingHours = z
  .object({ day: z.int().min(1).max(7).describe('1 is Monday'), from: localTime, to: localTime })
  .refine((hours) => hours.from < hours.to, { message: 'must open before it closes', path: ['to'] })

/** A workspace's policy (docs/metrics.md, section 5). Money is a decimal string in the workspace's currency. */
export const policySchema = z.object({
  acceptanceWindowDays: z.int().min(1).max(90).default(14),
  sameIssue: z.enum(['topic', 'any']).default('topic'),
  passOnReasons: z.array(z.string().min(1).max(64).refine(isStorable, STORABLE)).max(100).default([]),
  priceReworkOf: z.enum(['all', 'ai']).default('all'),
  rateCards: z
    .array(rateCard)
    .min(1)
    .max(100)
    .refine((cards) => cards.some((card) => card.from === null), 'one rate card must hold from the beginning (from: null)')
    .default([{ from: null, ai: { perStint: '0.25', perMinute: '0' }, human: { perStint: '4.00', perMinute: '0' } }]),
  failureImpact: z
    .object({
      recontact: price,
      reopen: price,
      escalation: price,
      churn: price,
      escalated: price,
    })
    .default({ recontact: '0', reopen: '0', escalation: '0', churn: '0', escalated: '0' }),
  overheads: z.array(overhead).max(50).default([]),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code, e.g. EUR')
    .default('USD'),
  timeZone: z.string().max(64).refine(isTimeZone, 'an IANA time zone, e.g. Europe/Stockholm').default('UTC'),
  businessHours: z
    .array(openingHours)
    .max(50)
    .default([1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }))),
  firstDayOfWeek: z.int().min(1).max(7).default(1).describe('1 is Monday'),
  fullTimeMinutesPerWeek: z.int().min(1).max(10_080).default(1_800).describe('minutes a full-time human handles in a week'),
  handoffTargetMinutes: z.int().min(1).max(10_080).default(30).describe('minutes within which a human should take up a handoff'),
})

export type Policy = z.output<typeof policySchema>

export const DEFAULT_POLICY: Policy = policySchema.parse({})

const DAY_MS = 86_400_000

/** @returns the acceptance window W in milliseconds. */
export const windowMs = (policy: Pick<Policy, 'acceptanceWindowDays'>): number => policy.acceptanceWindowDays * DAY_MS
