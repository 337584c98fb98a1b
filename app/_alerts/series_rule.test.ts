import { expect, it } from 'vitest'
import type { DriftSeries } from '#core/drift/contract.ts'
import { draftFrom, madeFrom } from './rule_params.ts'
import { seriesRuleQuery } from './series_rule.ts'

const filled = (kind: DriftSeries['kind'], over: Partial<Parameters<typeof seriesRuleQuery>[0]> = {}) =>
  new URLSearchParams(seriesRuleQuery({ ...{ kind, handler: null, dimension: null, value: null, source: null }, ...over }))

it('fills in a drift of the cases of a series', () => {
  const params = filled('breaks', { dimension: 'topic', value: 'refund' })
  expect(draftFrom(params)).toMatchObject({ kind: 'drift', drift: { watches: 'takenBack' }, filters: { topic: ['refund'] } })
  expect(madeFrom(params)).toContain('refund')
  expect(draftFrom(filled('unitCost', { handler: 'ai' }))).toMatchObject({
    ...{ drift: { watches: 'handlingCost' }, filters: { handler: ['ai'] } },
  })
  expect(draftFrom(filled('reworkCost', { handler: 'ai' }))).toMatchObject({ drift: { watches: 'costPerAcceptedResolution' } })
})

it('fills in data as a whole, of which nothing is filtered', () => {
  const kinds = (['silence', 'newValues', 'lateHandoffs', 'notSaid'] as const).map((kind) => {
    const { data, filters, kind: made } = draftFrom(filled(kind, { dimension: 'topic' }))
    return [made, data.watches, filters]
  })
  expect(kinds).toEqual([
    ['data', 'silentSource', {}],
    ['data', 'newValues', {}],
    ['data', 'lateHandoffs', {}],
    ['data', 'vanishedField', {}],
  ])
})
