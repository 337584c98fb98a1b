import { expect, it } from 'vitest'
import { someAnswer } from '../figures/testing/some_answer.ts'
import { provenanceCells, provenanceOf } from './provenance.ts'

it('says of which time, which cases, under which rules, and how far matured', () => {
  const cells = provenanceCells({
    from: '2026-11-01T00:00:00Z',
    to: '2026-11-08T00:00:00Z',
    filters: { topic: ['refund', null], handler: ['ai'] },
    policyVersion: 3,
    acceptanceWindowDays: 14,
    maturedThrough: '2026-10-25T00:00:00Z',
    asOf: '2026-11-08T00:00:00Z',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
  })
  expect(Object.entries(cells)).toEqual([
    ['rangeFrom', '2026-11-01T00:00:00Z'],
    ['rangeTo', '2026-11-08T00:00:00Z'],
    ['filters', 'handler=ai&topic=refund&topic='],
    ['policyVersion', 3],
    ['acceptanceWindowDays', 14],
    ['maturedThrough', '2026-10-25T00:00:00Z'],
    ['asOf', '2026-11-08T00:00:00Z'],
    ['currency', 'SEK'],
    ['timeZone', 'Europe/Stockholm'],
  ])
})

it('is what an answer says of itself, and the filters that it was asked with', () => {
  const answer = someAnswer([], { policyVersion: 4, currency: 'SEK', timeZone: 'Europe/Stockholm' })
  const { filters, ...said } = provenanceOf(answer, { language: ['de'] })
  expect(filters).toEqual({ language: ['de'] })
  expect(Object.keys(said)).toHaveLength(8)
  expect(answer).toMatchObject(said)
})
