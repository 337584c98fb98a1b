import { expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { parseFlipsQuery } from './flips_query.ts'

const parse = (query: string) => parseFlipsQuery(new URLSearchParams(query), new Calendar('Europe/Stockholm'))

const PAGING = { order: 'newest', start: null, limit: 50, hasTotal: true }

it('asks for the newest fifty of all there are where nothing is said', () => {
  expect(parse('')).toEqual({ fromMs: 0, toMs: Number.MAX_SAFE_INTEGER, filters: {}, paging: PAGING })
})

it('takes local dates and instants as they are, filters, and a limit', () => {
  expect(parse('from=2026-11-16&to=2026-11-17T08:00:01Z&topic=&topic=refund&limit=500')).toEqual({
    fromMs: Date.parse('2026-11-15T23:00:00Z'),
    toMs: Date.parse('2026-11-17T08:00:01Z'),
    filters: { topic: [null, 'refund'] },
    paging: { ...PAGING, limit: 500 },
  })
})

it.each(['limit=0', 'limit=501', 'limit=1.5', 'from=x', 'to=2026-13-01', 'from=2026-11-16&to=2026-11-16', 'handler=robot'])(
  'refuses %s',
  (query) => {
    const parameter = query.split('=')[0]
    expect(() => parse(query)).toThrow(expect.objectContaining({ code: 'invalid_parameter', extra: { parameter } }))
  },
)
