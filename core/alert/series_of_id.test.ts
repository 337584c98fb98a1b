import { expect, it } from 'vitest'
import { type SeriesName, seriesId } from '../drift/series_names.ts'
import { seriesOfId } from './series_of_id.ts'

const name = (over: Partial<SeriesName>): SeriesName => ({ kind: 'breaks', handler: null, dimension: null, value: null, ...over })

it.each([
  name({}),
  name({ handler: 'ai' }),
  name({ dimension: 'language', value: 3 }),
  name({ dimension: 'topic', value: 0 }),
  name({ kind: 'mix' }),
  name({ kind: 'notSaid', handler: 'ai', dimension: 'agentVersion' }),
  name({ kind: 'silence', source: '/helpdesk.example.com/ai' }),
])('reads a name back: %j', (series) => {
  expect(seriesOfId(seriesId(series))).toEqual(series)
})

it('knows no others', () => {
  expect(seriesOfId('luck.ai')).toBeNull()
})
