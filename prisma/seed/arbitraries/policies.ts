import fc from 'fast-check'
import { type Policy, policySchema } from '#core/policy/policy.ts'

/** Time zones of whole, half and quarter hours, with clocks that change by an hour, by half of one, at midnight, or not at all. */
export const TIME_ZONES = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Havana',
  'Pacific/Apia',
] as const

const amount = (maxMicros: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('0', '1', '0.25', '4.00'),
    fc.nat(maxMicros).map((micros) => (micros / 1e6).toFixed(6)),
  )
const price = fc.record({ perStint: amount(9_000_000), perMinute: fc.oneof(fc.constant('0'), amount(100_000)) })
const rateCard = { ai: price, human: price }
const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

const openingHours = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([day, from, length]) => ({ day, from: clock(from), to: clock(Math.min(96, from + length)) }))

/** Policies of every kind that makes a difference to a count. */
export const randomPolicy = (): fc.Arbitrary<Policy> =>
  fc
    .record({
      acceptanceWindowDays: fc.constantFrom(1, 2, 3, 7, 14, 30),
      sameIssue: fc.constantFrom('topic', 'topic', 'any'),
      passOnReasons: fc.subarray(['by_design', 'refund']),
      priceReworkOf: fc.constantFrom('all', 'ai'),
      rateCards: fc
        .tuple(fc.record(rateCard), fc.array(cardDate, { maxLength: 3 }), fc.array(fc.record(rateCard), { minLength: 3 }))
        .map(([first, dates, cards]) => [...dates.map((from, place) => ({ ...cards[place], from })), { ...first, from: null }]),
      failureImpact: fc.record({
        recontact: amount(9_000_000),
        reopen: amount(9_000_000),
        escalation: amount(9_000_000),
        churn: amount(90_000_000),
        escalated: amount(9_000_000),
      }),
      overheads: fc.array(
        fc.record({
          name: fc.constant('any'),
          amountPerMonth: amount(900_000_000),
          appliesTo: fc.constantFrom('ai', 'human', 'all'),
        }),
        { maxLength: 4 },
      ),
      timeZone: fc.constantFrom(...TIME_ZONES),
      businessHours: fc.array(openingHours, { maxLength: 9 }),
      firstDayOfWeek: fc.integer({ min: 1, max: 7 }),
      fullTimeMinutesPerWeek: fc.integer({ min: 1, max: 3_000 }),
      handoffTargetMinutes: fc.constantFrom(1, 15, 30, 60, 1_440, 2_880),
    })
    .map((drawn) => policySchema.parse(drawn))

const cardDate = fc.constantFrom('2026-03-29', '2026-04-05', '2026-06-01', '2026-10-04', '2026-10-25', '2026-11-01', '2020-01-01')
