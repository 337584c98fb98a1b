import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { parseMovedQuery, previousRange } from './query.ts'

const calendar = new Calendar('Europe/Berlin')
const nowMs = Date.parse('2026-11-16T09:30:00Z')
const parse = (query: string) => parseMovedQuery(new URLSearchParams(query), { calendar, nowMs })
const range = (from: string, to: string) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) })

describe('what is asked', () => {
  it('is of the last seven days against those before, by handler and topic, where nothing is said', () => {
    expect(parse('')).toEqual({
      range: range('2026-11-10T00:00+01:00', '2026-11-17T00:00+01:00'),
      since: null,
      against: 'previous',
      by: ['handler', 'topic'],
      filters: {},
      basis: undefined,
    })
  })

  it('is of a range against another, by what is said', () => {
    expect(
      parse('from=2026-11-01&to=2026-11-03&againstFrom=2026-10-01&againstTo=2026-10-08&by=language&basis=settled&handler=ai'),
    ).toEqual({
      range: range('2026-11-01T00:00+01:00', '2026-11-03T00:00+01:00'),
      since: null,
      against: range('2026-10-01T00:00+02:00', '2026-10-08T00:00+02:00'),
      by: ['language'],
      filters: { handler: ['ai'] },
      basis: 'settled',
    })
  })

  it('is since the start of a series against the baseline', () => {
    expect(parse('since=breaks.ai')).toMatchObject({ range: null, since: 'breaks.ai', against: 'baseline' })
    expect(parse('against=baseline')).toMatchObject({ since: null, against: 'baseline' })
  })

  it.each([
    ['against=yesterday', 'against'],
    ['since=breaks&against=previous', 'against'],
    ['againstFrom=2026-10-01', 'againstTo'],
    ['againstTo=2026-10-01', 'againstFrom'],
    ['basis=guess', 'basis'],
    ['by=channel,language,topic', 'by'],
    ['by=colour', 'by'],
  ])('is refused: %s', (query, parameter) => {
    expect(() => parse(query)).toThrow(expect.objectContaining({ code: 'invalid_parameter', extra: { parameter } }))
  })
})

describe('the range before', () => {
  it('has as many local days, also where clocks change', () => {
    expect(previousRange(range('2026-10-25T00:00+02:00', '2026-10-27T00:00+01:00'), calendar)).toEqual(
      range('2026-10-23T00:00+02:00', '2026-10-25T00:00+02:00'),
    )
    expect(previousRange(range('2026-10-26T00:00+01:00', '2026-10-27T00:00+01:00'), calendar)).toEqual(
      range('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00'),
    )
  })

  it('is as long where it is of hours', () => {
    expect(previousRange(range('2026-11-10T15:00Z', '2026-11-10T18:00Z'), calendar)).toEqual(
      range('2026-11-10T12:00Z', '2026-11-10T15:00Z'),
    )
  })
})
