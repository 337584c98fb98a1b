import { expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { writeCursor } from './cursor.ts'
import { parseHandoffsQuery } from './handoffs_query.ts'

const CURSOR = { conversation: 'c', position: 1, atMs: Date.UTC(2026, 10, 16, 8) }
const parse = (params: Record<string, string>) =>
  parseHandoffsQuery(new URLSearchParams(params), { calendar: new Calendar('UTC'), nowMs: Date.UTC(2026, 10, 17, 12) })

it('reads a range and filters as figures do, and gives fifty from the beginning where nothing is said', () => {
  expect(parse({ from: '2026-11-16', language: 'de' })).toEqual({
    fromMs: Date.UTC(2026, 10, 16),
    toMs: Date.UTC(2026, 10, 18),
    filters: { language: ['de'] },
    after: null,
    limit: 50,
  })
})

it.each([1, 500])('goes on where a page of %d ended', (limit) => {
  expect(parse({ cursor: writeCursor(CURSOR), limit: String(limit) })).toMatchObject({ after: CURSOR, limit })
})

it('begins anew without a cursor', () => {
  expect(parse({ cursor: '' }).after).toBeNull()
})

it.each([
  ['limit', '501'],
  ['cursor', writeCursor({ ...CURSOR, atMs: undefined })],
  ['cursor', writeCursor({ ...CURSOR, position: undefined })],
])('refuses %s=%s', (name, value) => {
  const refusal = expect.objectContaining({ code: 'invalid_parameter', extra: { parameter: name } })
  expect(() => parse({ [name]: value })).toThrow(refusal)
})
