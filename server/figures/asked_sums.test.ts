import { expect, test } from 'vitest'
import type { FiguresQuery } from '#core/figures/query.ts'
import { pairFor } from './asked_sums.ts'

const RANGE = { fromMs: 0, toMs: 1 }

test.each<[string, Partial<FiguresQuery>, readonly string[] | undefined]>([
  ['nothing is asked apart: any pair', {}, ['channel', 'language']],
  ['the handler, which every day knows', { by: ['handler'], filters: { handler: ['ai'] } }, ['channel', 'language']],
  ['one dimension', { by: ['topic'] }, ['channel', 'topic']],
  ['two dimensions', { by: ['agentVersion', 'market'] }, ['market', 'agentVersion']],
  ['a filter', { filters: { market: [null] } }, ['channel', 'market']],
  ['a filter and a dimension', { by: ['topic'], filters: { language: ['de'] } }, ['language', 'topic']],
  ['a filter on the dimension itself', { by: ['topic'], filters: { topic: ['login'] } }, ['channel', 'topic']],
  ['three dimensions: none', { by: ['topic', 'market'], filters: { channel: [null] } }, undefined],
  ['hours: none', { step: 'hour' }, undefined],
])('the days that can answer: %s', (_, asked, dimensions) => {
  expect(pairFor({ ...RANGE, step: 'day', by: [], filters: {}, ...asked })?.dimensions).toEqual(dimensions)
})
