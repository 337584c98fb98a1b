import { expect, it } from 'vitest'
import { caseParams, olderQuery } from './page_params.ts'
import { someRelease } from './testing/some_comparison.ts'

const params = (query: string): URLSearchParams => new URLSearchParams(query)
const releases = (count: number) => Array.from({ length: count }, () => someRelease())

it('asks for no agent version, which is what is compared', () => {
  const given = params('language=de&agentVersion=v1')
  expect(caseParams(given).toString()).toBe('language=de')
  expect(given.get('agentVersion')).toBe('v1')
})

it('leads to the releases before the oldest, under the same filters', () => {
  const before = 'to=2026-11-10T14%3A05%3A00%2B01%3A00'
  expect(olderQuery(params('language=de&agentVersion=v1'), { releases: releases(2) })).toBe(`language=de&${before}`)
  expect(olderQuery(params('to=2026-12-01'), { releases: releases(12) })).toBe(before)
  expect(olderQuery(params('to=2026-12-01'), { releases: releases(3) })).toBeNull()
  expect(olderQuery(params(''), { releases: [] })).toBeNull()
})
