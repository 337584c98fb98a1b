import { describe, expect, it } from 'vitest'
import { firstStartSchema, newKeySchema } from '#core/access/contract.ts'
import { policySchema } from '#core/policy/policy.ts'
import { problemOf } from './problem_of.ts'

describe('problemOf', () => {
  it('finds nothing wrong with a form that is filled in', () => {
    const form = {
      workspaceName: 'Support',
      email: 'a@b.example',
      password: 'long enough for it',
      timeZone: 'UTC',
      currency: 'SEK',
    }
    expect(problemOf(firstStartSchema, form)).toBeNull()
  })

  it('names each wrong field once', () => {
    const form = { workspaceName: ' ', email: 'nobody', password: 'short', timeZone: 'Mars/Base', currency: 'kronor' }
    expect(problemOf(firstStartSchema, form)?.fields).toEqual({
      workspaceName: 'Give it a name.',
      email: 'Enter an e-mail address, such as you@example.com.',
      password: 'A password has at least 12 characters.',
      timeZone: 'an IANA time zone, e.g. Europe/Stockholm',
      currency: 'an ISO 4217 code, e.g. EUR',
    })
  })

  it('says of a field that breaks two rules what comes first', () => {
    const form = { name: '\0'.repeat(81), scopes: ['events:write'] }
    expect(newKeySchema.safeParse(form).error?.issues).toHaveLength(2)
    expect(problemOf(newKeySchema, form)?.fields).toEqual({ name: 'At most 80 characters.' })
  })

  it('has words for rules that have none', () => {
    const wrong = {
      acceptanceWindowDays: 100,
      fullTimeMinutesPerWeek: '',
      overheads: [{ name: '', amountPerMonth: '1', appliesTo: 'ai' }],
    }
    expect(problemOf(policySchema, wrong)?.fields).toEqual({
      acceptanceWindowDays: 'At most 90.',
      fullTimeMinutesPerWeek: 'Enter a whole number.',
      'overheads.0.name': 'Fill this in.',
    })
  })
})
