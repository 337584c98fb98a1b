import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { parseReleasesQuery, parseVersionsQuery } from './compare_query.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 16, 10, 20)
const context = { calendar: new Calendar('Europe/Berlin'), nowMs: NOW }
const releases = (query: string) => parseReleasesQuery(new URLSearchParams(query), context)
const versions = (query: string) => parseVersionsQuery(new URLSearchParams(query), context)

describe('which releases', () => {
  it('are those of twelve weeks, by what the AI did', () =>
    expect(releases('')).toEqual({ fromMs: NOW - 84 * DAY_MS, toMs: NOW, filters: { handler: ['ai'] } }))

  it('are those of a range, with filters', () =>
    expect(releases('from=2026-01-01&to=2026-06-01T00:00:00Z&language=de&handler=human')).toEqual({
      fromMs: Date.UTC(2025, 11, 31, 23),
      toMs: Date.UTC(2026, 5, 1),
      filters: { handler: ['human'], language: ['de'] },
    }))

  it.each([
    ['from=2026-06-01&to=2026-06-01', 'from'],
    ['from=2025-01-01', 'from'],
    ['agentVersion=v1', 'agentVersion'],
    ['handler=bot', 'handler'],
  ])('cannot be %s', (query, parameter) =>
    expect(() => releases(query)).toThrow(expect.objectContaining({ code: 'invalid_parameter', extra: { parameter } })),
  )
})

describe('which versions', () => {
  it('are two in the same four weeks', () => {
    const hours = { fromMs: NOW - 28 * DAY_MS, toMs: NOW }
    expect(versions('before=v1&after=v2')).toEqual({
      before: 'v1',
      after: 'v2',
      sinceMs: null,
      hours: { before: hours, after: hours },
      filters: { handler: ['ai'] },
    })
  })

  it('are one since its release, and the other before it and beside it', () => {
    const since = Date.UTC(2026, 10, 10, 8)
    const toMs = since + 28 * DAY_MS
    expect(versions('after=v2&since=2026-11-10T08:00:00Z')).toMatchObject({ before: null, after: 'v2', sinceMs: since })
    expect(versions('before=v1&after=v2&since=2026-11-10T08:00:00Z').hours).toEqual({
      before: { fromMs: since - 28 * DAY_MS, toMs },
      after: { fromMs: since, toMs },
    })
  })

  it.each([
    ['after=v2', 'before'],
    ['before=v1&after=', 'after'],
    ['before=v1&after=v1', 'after'],
    [`before=v1&after=${'v'.repeat(202)}`, 'after'],
    ['before=v1&after=v2&from=2026-01-01', 'from'],
    ['before=v1&after=v2&from=2026-11-01&since=2026-10-20', 'since'],
    ['before=v1&after=v2&agentVersion=v3', 'agentVersion'],
  ])('cannot be %s', (query, parameter) =>
    expect(() => versions(query)).toThrow(expect.objectContaining({ code: 'invalid_parameter', extra: { parameter } })),
  )
})
