import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { changesOf, draftOf } from './draft.ts'

const draft = draftOf(DEFAULT_POLICY)

describe('changesOf', () => {
  it('finds nothing in a draft that nobody touched', () => {
    expect(changesOf(draft, DEFAULT_POLICY)).toEqual({})
  })

  it('names what was changed, as the API takes it', () => {
    const touched = {
      ...draft,
      handoffTargetMinutes: '45',
      acceptanceWindowDays: '7',
      passOnReasons: ' vip \n\nlegal',
      currency: 'eur',
      timeZone: ' Europe/Stockholm ',
    }
    expect(changesOf(touched, DEFAULT_POLICY)).toEqual({
      handoffTargetMinutes: 45,
      acceptanceWindowDays: 7,
      passOnReasons: ['vip', 'legal'],
      currency: 'EUR',
      timeZone: 'Europe/Stockholm',
    })
  })

  it('does not mind the order of the fields in an object', () => {
    const { ai, ...rest } = DEFAULT_POLICY.rateCards[0] ?? {}
    const reordered = JSON.parse(JSON.stringify({ ...DEFAULT_POLICY, rateCards: [{ ...rest, ai }] }))
    expect(changesOf(draft, reordered)).toEqual({})
  })

  it('sends what is no number as it was typed', () => {
    expect(changesOf({ ...draft, acceptanceWindowDays: 'two' }, DEFAULT_POLICY)).toEqual({ acceptanceWindowDays: 'two' })
    expect(changesOf({ ...draft, fullTimeMinutesPerWeek: '' }, DEFAULT_POLICY)).toEqual({ fullTimeMinutesPerWeek: '' })
  })

  it('turns an empty date of a rate card into "from the beginning"', () => {
    const rate = { perStint: '0.30', perMinute: '0' }
    const later = { from: '2026-11-01', ai: rate, human: rate }
    expect(changesOf({ ...draft, rateCards: [...draft.rateCards, { ...later, id: 1 }] }, DEFAULT_POLICY)).toEqual({
      rateCards: [...DEFAULT_POLICY.rateCards, later],
    })
  })
})
