import { expect, it } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseVersionsQuery } from '#core/release/compare_query.ts'
import { askedReleases, askedVersions, comparedQuery, filtersIn, olderQuery } from './page_params.ts'
import { someRelease } from './testing/some_comparison.ts'

const params = (query: string): URLSearchParams => new URLSearchParams(query)
const releases = (count: number) => Array.from({ length: count }, () => someRelease())

it('asks for no agent version, which is what is compared, nor for what other screens show', () => {
  expect(filtersIn(params('language=de&language=sv&agentVersion=v1&from=2026-01-01&range=7d')).toString()).toBe(
    'language=de&language=sv',
  )
  expect(askedReleases(params('to=2026-11-01&from=2026-01-01&topic=x')).toString()).toBe('topic=x&to=2026-11-01')
})

it('leads to a comparison that the API understands', () => {
  const since = '2026-11-10T14:05:00+01:00'
  const query = comparedQuery({ version: 'v42', against: 'v41', since }, params('language=de'))
  const context = { calendar: new Calendar('Europe/Berlin'), nowMs: Date.UTC(2026, 10, 20) }
  expect(parseVersionsQuery(askedVersions(params(query)), context)).toMatchObject({
    before: 'v41',
    after: 'v42',
    sinceMs: Date.parse(since),
    filters: { handler: ['ai'], language: ['de'] },
  })
  expect(askedVersions(params(comparedQuery({ version: 'v42', since }))).has('before')).toBe(false)
})

it('leads to the releases before the oldest, under the same filters', () => {
  const before = 'to=2026-11-10T14%3A05%3A00%2B01%3A00'
  expect(olderQuery(params('language=de&agentVersion=v1'), { releases: releases(2) })).toBe(`language=de&${before}`)
  expect(olderQuery(params('to=2026-12-01'), { releases: releases(12) })).toBe(before)
  expect(olderQuery(params('to=2026-12-01'), { releases: releases(3) })).toBeNull()
  expect(olderQuery(params(''), { releases: [] })).toBeNull()
})
