import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { writeCursor } from './cursor.ts'
import { parseConversationsQuery } from './list_query.ts'

const CURSOR = { endedMs: Date.parse('2026-11-16T08:00:00Z'), conversation: 'c1', position: 3 }
const parse = (name: string, value: string) =>
  parseConversationsQuery(new URLSearchParams({ [name]: value }), { calendar: new Calendar('UTC'), nowMs: CURSOR.endedMs })

describe('parseConversationsQuery', () => {
  it('takes an id, and the cursor that a page gave', () => {
    expect(parse('id', 'c1')).toMatchObject({ conversation: 'c1', after: null })
    expect(parse('cursor', writeCursor(CURSOR))).toMatchObject({ conversation: null, after: CURSOR })
  })

  it.each([
    ['id', '\0'],
    ['cursor', 'x'],
    ['cursor', '%'],
    ['cursor', writeCursor({ ...CURSOR, conversation: 'a\0' })],
    ['cursor', JSON.stringify({ ...CURSOR, conversation: '\ud800' })],
    ['cursor', writeCursor({ ...CURSOR, position: 2 ** 31 })],
    ['cursor', writeCursor({ ...CURSOR, position: -1 })],
    ['cursor', writeCursor({ ...CURSOR, endedMs: Number.MAX_SAFE_INTEGER })],
    ['cursor', writeCursor({ ...CURSOR, endedMs: -Number.MAX_SAFE_INTEGER })],
  ])('refuses %s=%j', (name, value) => {
    expect(() => parse(name, value)).toThrow(expect.objectContaining({ code: 'invalid_parameter', extra: { parameter: name } }))
  })
})
