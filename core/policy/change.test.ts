import { describe, expect, it } from 'vitest'
import { policyChangeSchema } from './change.ts'

const paths = (body: unknown) => policyChangeSchema.safeParse(body).error?.issues.map((issue) => issue.path.join('.'))

describe('policyChangeSchema', () => {
  it('takes fields at the top level, and fills in no others', () => {
    expect(policyChangeSchema.parse({ priceReworkOf: 'ai' })).toEqual({ patch: { priceReworkOf: 'ai' }, reason: '' })
  })

  it('takes fields under `policy` with a reason', () => {
    expect(policyChangeSchema.parse({ policy: { acceptanceWindowDays: 7 }, reason: ' shorter cycle ' })).toEqual({
      patch: { acceptanceWindowDays: 7 },
      reason: 'shorter cycle',
    })
  })

  it('refuses what is wrong by its path', () => {
    expect(paths({ acceptanceWindowDays: 91 })).toEqual(['acceptanceWindowDays'])
    const card = { from: null, ai: { perStint: '-1', perMinute: '0' }, human: { perStint: '4', perMinute: '0' } }
    expect(paths({ policy: { rateCards: [card] } })).toEqual(['rateCards.0.ai.perStint'])
  })

  it.each([[{}], [{ reason: 'none' }], [{ acceptanceWindow: 3 }], [{ policy: 3 }], [[]], ['x'], [null]])('refuses %j', (body) => {
    expect(policyChangeSchema.safeParse(body).success).toBe(false)
  })
})

it('says why nothing changes', () => {
  expect(policyChangeSchema.safeParse({}).error?.issues.map(({ message }) => message)).toEqual(['names nothing to change'])
})

it('has a reason of at most 500 characters', () => {
  expect(policyChangeSchema.parse({ policy: { firstDayOfWeek: 7 }, reason: 'x'.repeat(500) }).reason).toHaveLength(500)
  expect(paths({ policy: { firstDayOfWeek: 7 }, reason: 'x'.repeat(501) })).toEqual(['reason'])
})

it('takes the reason at the top level for a reason, and for no field', () => {
  expect(policyChangeSchema.parse({ firstDayOfWeek: 7, reason: 'why' })).toEqual({ patch: { firstDayOfWeek: 7 }, reason: 'why' })
})
