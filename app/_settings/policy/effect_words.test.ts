import { expect, it } from 'vitest'
import type { EffectSide, PolicyEffect } from '#core/policy/effect_contract.ts'
import { effectWords } from './effect_words.ts'

const side = (acceptedResolutionRate: number | null, costPerAcceptedResolution: string | null, currency = 'USD'): EffectSide => ({
  acceptanceWindowDays: 14,
  currency,
  cases: 10,
  acceptedResolutionRate,
  costPerAcceptedResolution,
})
const effect = (changed: Partial<PolicyEffect>): PolicyEffect => ({
  policyVersion: 1,
  timeZone: 'Europe/Stockholm',
  from: '2026-10-15T00:00:00+02:00',
  to: '2026-11-12T00:00:00+01:00',
  conversations: 4812,
  whole: false,
  present: side(0.812, '2.500000'),
  proposed: side(0.86, '2.000000'),
  ...changed,
})

it('says that it is a sample, of how many conversations and of which days', () => {
  expect(effectWords(effect({})).sample).toBe(
    'Estimated on a sample of 4,812 conversations of 15 Oct to 11 Nov, the last 28 days that are settled under both:',
  )
  expect(effectWords(effect({ conversations: 1, whole: true })).sample).toMatch(/^Tried on all 1 conversation of 15 Oct/)
})

it('says each figure before, after, and how much that is', () => {
  expect(effectWords(effect({})).lines).toEqual([
    { name: 'Accepted-resolution rate', before: '81.2%', after: '86.0%', change: '+4.8 pt' },
    { name: 'Cost per accepted resolution', before: '$2.50', after: '$2.00', change: '−20.0%' },
  ])
})

it('says no difference where there is none to be had', () => {
  const changes = (present: EffectSide, proposed: EffectSide) =>
    effectWords(effect({ present, proposed })).lines.map(({ change }) => change)
  expect(changes(side(0.8, '2'), side(0.8, '20', 'SEK'))).toEqual(['no change', null])
  expect(changes(side(0.8, '2'), side(0.8, '2.000000'))).toEqual(['no change', 'no change'])
  expect(changes(side(null, null), side(0.8, '2'))).toEqual([null, null])
  expect(changes(side(0.8, '2'), side(null, null))).toEqual([null, null])
  expect(changes(side(0.8, '0.000000'), side(0.8, '2'))).toEqual(['no change', null])
  expect(effectWords(effect({ conversations: 0 }))).toEqual({
    sample: 'There is no conversation of 15 Oct to 11 Nov to try this on: what it does shows once it is counted.',
    lines: [],
  })
})
