import { expect, it } from 'vitest'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { changeLines, changesBetween, inOneLine } from './change_words.ts'

const linesOf = (changed: Record<string, unknown>) =>
  changeLines(changed, DEFAULT_POLICY).map(({ name, words }) => `${name}: ${words}`)

it('says of each field what it was and what it becomes', () => {
  expect(linesOf({})).toEqual([])
  expect(linesOf({ currency: 'SEK', acceptanceWindowDays: 7, sameIssue: 'any' })).toEqual([
    'acceptance window: 14 → 7 days',
    'same issue: same topic → whatever the topic',
    'currency: USD → SEK',
  ])
  expect(linesOf({ acceptanceWindowDays: '' })).toEqual(['acceptance window: 14 → nothing days'])
})

it('says of prices of failures which ones, and of lists how many', () => {
  const failureImpact = { ...DEFAULT_POLICY.failureImpact, churn: '90', recontact: '1.50' }
  expect(linesOf({ failureImpact })).toEqual([
    'failure impact, contacted again: 0 → 1.50',
    'failure impact, the customer left: 0 → 90',
  ])
  expect(linesOf({ passOnReasons: ['vip'], businessHours: DEFAULT_POLICY.businessHours })).toEqual([
    'handoffs by design: 0 → 1 reasons',
    'business hours: 5 hours, changed',
  ])
})

it('says in one line what one version changed of another', () => {
  const next = { ...DEFAULT_POLICY, acceptanceWindowDays: 7, firstDayOfWeek: 7 as const, priceReworkOf: 'ai' as const }
  expect(inOneLine(changesBetween(DEFAULT_POLICY, next))).toBe(
    'acceptance window 14 → 7 days, priced rework all cases → cases of the AI, first day of the week Monday → Sunday',
  )
  expect(inOneLine(changesBetween(next, next))).toBe('')
})
