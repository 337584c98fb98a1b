import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, type Policy } from './policy.ts'
import { rulesOf } from './rules.ts'

const rulesWith = (policy: Partial<Policy>) => rulesOf({ ...DEFAULT_POLICY, ...policy })
const at = (text: string): number => Date.parse(text)

describe('the rate of a stint', () => {
  const card = (from: string | null, ai: string, human: string) => ({
    from,
    ai: { perStint: ai, perMinute: '0.5' },
    human: { perStint: human, perMinute: '0.75' },
  })
  // Out of order, and twice from the same date.
  const rateCards = [
    card('2026-11-16', '3', '30'),
    card(null, '1', '10'),
    card('2026-11-16', '4', '40'),
    card('2026-11-01', '2', '20'),
  ]

  it.each([
    ['from ever until the first date', '1999-01-01T00:00:00Z', 1n],
    ['to the last instant before it', '2026-10-31T22:59:59.999Z', 1n],
    ['from the local midnight of a date', '2026-10-31T23:00:00Z', 2n],
    ['until the next', '2026-11-15T22:59:59.999Z', 2n],
    ['of two from the same date the last in the list', '2026-11-15T23:00:00Z', 4n],
    ['and ever after', '2099-01-01T00:00:00Z', 4n],
  ])('is that of its card: %s', (_, time, units) => {
    const { rateAt } = rulesWith({ timeZone: 'Europe/Stockholm', rateCards })
    expect(rateAt('ai', at(time))).toEqual({ perStintMicros: units * 1_000_000n, perMinuteMicros: 500_000n })
    expect(rateAt('human', at(time))).toEqual({ perStintMicros: units * 10_000_000n, perMinuteMicros: 750_000n })
  })

  it('is none where no card holds from the beginning', () => {
    const later = rulesWith({ rateCards: [card('2026-11-16', '1', '1')] })
    expect(() => later.rateAt('ai', at('2026-11-15T00:00:00Z'))).toThrow('a policy has a rate card from the beginning')
  })
})

describe('opening hours', () => {
  const businessHours = [
    { day: 1, from: '09:15', to: '17:45' },
    { day: 7, from: '00:00', to: '24:00' },
  ]

  it.each([
    ['Monday before', '2026-11-16T08:14:59Z', false],
    ['Monday from its first quarter hour', '2026-11-16T08:15:00Z', true],
    ['to the end of its last', '2026-11-16T16:44:59Z', true],
    ['Monday after', '2026-11-16T16:45:00Z', false],
    ['Tuesday', '2026-11-17T10:00:00Z', false],
    ['Saturday, late', '2026-11-21T22:59:59Z', false],
    ['Sunday from midnight', '2026-11-21T23:00:00Z', true],
    ['to midnight', '2026-11-22T22:59:59Z', true],
    ['and no longer', '2026-11-22T23:00:00Z', false],
  ])('%s', (_, time, open) => {
    expect(rulesWith({ timeZone: 'Europe/Stockholm', businessHours }).isOpenAt(at(time))).toBe(open)
  })

  it('are never where there are none', () => {
    expect(rulesWith({ businessHours: [] }).isOpenAt(at('2026-11-16T10:00:00Z'))).toBe(false)
  })
})

describe('a handoff’s reason', () => {
  it.each([
    ['by_design', true],
    ['billing', true],
    ['other', false],
    [undefined, false],
  ])('%s passes on: %s', (reason, passesOn) => {
    expect(rulesWith({ passOnReasons: ['by_design', 'billing'] }).isPassOn(reason)).toBe(passesOn)
  })
})

it('has the policy itself, its window, its calendar and what failures cost', () => {
  const policy: Policy = {
    ...DEFAULT_POLICY,
    acceptanceWindowDays: 2,
    timeZone: 'Asia/Kathmandu',
    failureImpact: { recontact: '1', reopen: '2', escalation: '3', churn: '4.5', escalated: '5' },
  }
  const rules = rulesOf(policy)
  expect(rules).toMatchObject({
    policy,
    windowMs: 172_800_000,
    failureImpactMicros: {
      recontact: 1_000_000n,
      reopen: 2_000_000n,
      escalation: 3_000_000n,
      churn: 4_500_000n,
      escalated: 5_000_000n,
    },
  })
  expect(rules.calendar.timeZone).toBe('Asia/Kathmandu')
})
