import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, policySchema, windowMs } from './policy.ts'

const rate = (perStint: string, perMinute = '0') => ({ perStint, perMinute })
const card = (from: string | null, ai = rate('1'), human = rate('2')) => ({ from, ai, human })
const many = <T>(count: number, of: T): T[] => new Array<T>(count).fill(of)
const hours = (day: number, from: string, to: string) => ({ day, from, to })
const overhead = (name: string, amountPerMonth = '1', appliesTo = 'all') => ({ name, amountPerMonth, appliesTo })
const impact = (field: string, amount: string) => ({ ...DEFAULT_POLICY.failureImpact, [field]: amount })

/** What is wrong, as `path: what`, or nothing. */
const wrong = (policy: object): string[] =>
  policySchema.safeParse(policy).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('the policy by default', () => {
  it('is that of docs/metrics.md', () => {
    expect(DEFAULT_POLICY).toEqual({
      acceptanceWindowDays: 14,
      sameIssue: 'topic',
      passOnReasons: [],
      priceReworkOf: 'all',
      rateCards: [{ from: null, ai: rate('0.25'), human: rate('4.00') }],
      failureImpact: { recontact: '0', reopen: '0', escalation: '0', churn: '0', escalated: '0' },
      overheads: [],
      currency: 'USD',
      timeZone: 'UTC',
      businessHours: [1, 2, 3, 4, 5].map((day) => hours(day, '09:00', '17:00')),
      firstDayOfWeek: 1,
      fullTimeMinutesPerWeek: 1_800,
      handoffTargetMinutes: 30,
    })
  })

  it('has a window of 14 days', () => {
    expect(windowMs(DEFAULT_POLICY)).toBe(14 * 24 * 3_600_000)
  })
})

describe('a policy may have', () => {
  it.each<[string, object]>([
    ['a window of a day', { acceptanceWindowDays: 1 }],
    ['a window of 90', { acceptanceWindowDays: 90 }],
    ['issues of any topic', { sameIssue: 'any' }],
    ['issues by topic', { sameIssue: 'topic' }],
    ['rework priced for AI cases', { priceReworkOf: 'ai' }],
    ['rework priced for all', { priceReworkOf: 'all' }],
    ['reasons of 1 and 64 characters', { passOnReasons: ['x', 'x'.repeat(64)] }],
    ['a hundred reasons', { passOnReasons: many(100, 'x') }],
    ['a hundred rate cards', { rateCards: [card(null), ...many(99, card('2026-11-16'))] }],
    ['the highest prices', { rateCards: [card(null, rate('99999999.999999', '999999.999999'))] }],
    ['a failure that costs', { failureImpact: impact('churn', '99999999.999999') }],
    ['fifty overheads', { overheads: many(50, overhead('x'.repeat(80), '999999999.999999', 'ai')) }],
    ['overheads of humans and of all', { overheads: [overhead('x', '0', 'human'), overhead('x', '0', 'all')] }],
    ['another currency', { currency: 'SEK' }],
    ['another time zone', { timeZone: 'Asia/Kathmandu' }],
    ['no business hours', { businessHours: [] }],
    ['fifty, round the clock', { businessHours: many(50, hours(7, '00:00', '24:00')) }],
    ['quarter hours', { businessHours: [hours(1, '09:15', '09:30'), hours(2, '19:45', '23:45')] }],
    ['a week from Sunday', { firstDayOfWeek: 7 }],
    ['a minute a week', { fullTimeMinutesPerWeek: 1, handoffTargetMinutes: 1 }],
    ['a whole week', { fullTimeMinutesPerWeek: 10_080, handoffTargetMinutes: 10_080 }],
  ])('%s', (_, policy) => {
    expect(wrong(policy)).toEqual([])
    expect(policySchema.parse(policy)).toEqual({ ...DEFAULT_POLICY, ...policy })
  })
})

describe('a policy may not have', () => {
  const LATE = 'businessHours.0.to: must open before it closes'
  const FIRST = 'rateCards: one rate card must hold from the beginning (from: null)'
  const CURRENCY = 'currency: an ISO 4217 code, e.g. EUR'
  const ZONE = 'timeZone: an IANA time zone, e.g. Europe/Stockholm'

  it.each<[string, object, string | RegExp]>([
    ['a window of nothing', { acceptanceWindowDays: 0 }, /^acceptanceWindowDays/],
    ['one of more than 90 days', { acceptanceWindowDays: 91 }, /^acceptanceWindowDays/],
    ['half days', { acceptanceWindowDays: 1.5 }, /^acceptanceWindowDays/],
    ['other issues', { sameIssue: 'customer' }, /^sameIssue/],
    ['rework of humans alone', { priceReworkOf: 'human' }, /^priceReworkOf/],
    ['an empty reason', { passOnReasons: [''] }, /^passOnReasons\.0/],
    ['a long reason', { passOnReasons: ['x'.repeat(65)] }, /^passOnReasons\.0/],
    ['a reason that cannot be kept', { passOnReasons: ['a\0'] }, 'passOnReasons.0: must be well-formed Unicode without NUL'],
    ['too many reasons', { passOnReasons: many(101, 'x') }, /^passOnReasons:/],
    ['no rate card', { rateCards: [] }, /^rateCards:/],
    ['too many', { rateCards: many(101, card(null)) }, /^rateCards:/],
    ['none from the beginning', { rateCards: [card('2026-11-16')] }, FIRST],
    ['a card from no date', { rateCards: [card(null), card('2026-11-31')] }, /^rateCards\.1\.from/],
    [
      'a price of 100 million',
      { rateCards: [card(null, rate('100000000'))] },
      'rateCards.0.ai.perStint: must be below 100 million',
    ],
    [
      'a million a minute',
      { rateCards: [card(null, rate('1', '1000000'))] },
      'rateCards.0.ai.perMinute: must be below a million',
    ],
    ['a human without a price', { rateCards: [{ from: null, ai: rate('1') }] }, /^rateCards\.0\.human/],
    ...['recontact', 'reopen', 'escalation', 'churn', 'escalated'].map((field): [string, object, string] => [
      `a ${field} of 100 million`,
      { failureImpact: impact(field, '100000000') },
      `failureImpact.${field}: must be below 100 million`,
    ]),
    ['an overhead without a name', { overheads: [overhead('')] }, /^overheads\.0\.name/],
    ['one with a long name', { overheads: [overhead('x'.repeat(81))] }, /^overheads\.0\.name/],
    ['one that cannot be kept', { overheads: [overhead('\ud800')] }, 'overheads.0.name: must be well-formed Unicode without NUL'],
    ['one of a billion', { overheads: [overhead('x', '1000000000')] }, /^overheads\.0\.amountPerMonth/],
    ['one of nobody', { overheads: [overhead('x', '1', 'none')] }, /^overheads\.0\.appliesTo/],
    ['too many overheads', { overheads: many(51, overhead('x')) }, /^overheads:/],
    ['a currency in small letters', { currency: 'eur' }, CURRENCY],
    ['a currency of two letters', { currency: 'EU' }, CURRENCY],
    ['a currency of four', { currency: 'EURO' }, CURRENCY],
    ['a time zone that is none', { timeZone: 'Europe/Nowhere' }, ZONE],
    ['an empty one', { timeZone: '' }, ZONE],
    ['a very long one', { timeZone: 'x'.repeat(65) }, /^timeZone: Too big/],
    ['hours that end before they begin', { businessHours: [hours(1, '17:00', '09:00')] }, LATE],
    ['hours of no length', { businessHours: [hours(1, '09:00', '09:00')] }, LATE],
    ['a day 0', { businessHours: [hours(0, '09:00', '17:00')] }, /^businessHours\.0\.day/],
    ['a day 8', { businessHours: [hours(8, '09:00', '17:00')] }, /^businessHours\.0\.day/],
    ...['9:00', '09:10', '24:15', '25:00', '109:00', '09:000', '29:00'].map((time): [string, object, RegExp] => [
      `hours from ${time}`,
      { businessHours: [hours(1, time, '24:00')] },
      /^businessHours\.0\.from/,
    ]),
    ...['24:000', '124:00', '23:30:00'].map((time): [string, object, RegExp] => [
      `hours to ${time}`,
      { businessHours: [hours(1, '09:00', time)] },
      /^businessHours\.0\.to/,
    ]),
    ['too many hours', { businessHours: many(51, hours(1, '09:00', '17:00')) }, /^businessHours:/],
    ['a week from day 0', { firstDayOfWeek: 0 }, /^firstDayOfWeek/],
    ['a week from day 8', { firstDayOfWeek: 8 }, /^firstDayOfWeek/],
    ['a week of no minutes', { fullTimeMinutesPerWeek: 0 }, /^fullTimeMinutesPerWeek/],
    ['a week of more than there are', { fullTimeMinutesPerWeek: 10_081 }, /^fullTimeMinutesPerWeek/],
    ['a target of nothing', { handoffTargetMinutes: 0 }, /^handoffTargetMinutes/],
    ['a target of more than a week', { handoffTargetMinutes: 10_081 }, /^handoffTargetMinutes/],
  ])('%s', (_, policy, told) => {
    const [first] = wrong(policy)
    if (typeof told === 'string') expect(first).toBe(told)
    else expect(first).toMatch(told)
  })
})

it('says in its description what a number or a text stands for', () => {
  const { businessHours, firstDayOfWeek, fullTimeMinutesPerWeek, handoffTargetMinutes, rateCards } = policySchema.shape
  const { day, from } = businessHours.unwrap().element.shape
  const described = [
    firstDayOfWeek,
    fullTimeMinutesPerWeek,
    handoffTargetMinutes,
    day,
    from,
    rateCards.unwrap().element.shape.from.unwrap(),
  ]
  expect(described.map(({ description }) => description)).toEqual([
    '1 is Monday',
    'minutes a full-time human handles in a week',
    'minutes within which a human should take up a handoff',
    '1 is Monday',
    'a local time on a quarter hour, e.g. 09:15; 24:00 ends a day',
    'a local date, e.g. 2026-11-16',
  ])
})
