import { expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { writeCursor } from './cursor.ts'
import { parseHandoffsQuery } from './handoffs_query.ts'

const STANDING = { place: { conversation: 'c', position: 1, atMs: Date.UTC(2026, 10, 16, 8) }, rank: null }
const parse = (params: Record<string, string>) =>
  parseHandoffsQuery(new URLSearchParams(params), { calendar: new Calendar('UTC'), nowMs: Date.UTC(2026, 10, 17, 12) })

it('reads a range and filters as figures do, and gives fifty from the beginning where nothing is said', () => {
  expect(parse({ from: '2026-11-16', language: 'de' })).toEqual({
    fromMs: Date.UTC(2026, 10, 16),
    toMs: Date.UTC(2026, 10, 18),
    filters: { language: ['de'] },
    paging: { order: 'newest', start: null, limit: 50, hasTotal: true },
  })
})

it('takes the cursors of its own kind of list', () => {
  expect(parse({ after: writeCursor(STANDING, 'atMs') }).paging.start).toEqual({ side: 'after', ...STANDING })
  expect(() => parse({ after: writeCursor(STANDING, 'endedMs') })).toThrow('after')
})
