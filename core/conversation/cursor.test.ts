import { expect, it } from 'vitest'
import { z } from 'zod'
import { cursorInstant, parseCursorAs, placeSchema, readLimit, writeCursor } from './cursor.ts'

const cursorSchema = placeSchema.extend({ atMs: cursorInstant })
const CURSOR = { conversation: 'c', position: 0, atMs: 0 }
const LAST = { conversation: 'x'.repeat(512), position: 2 ** 31 - 1, atMs: 8.64e15 }
const refusal = (parameter: string) => expect.objectContaining({ code: 'invalid_parameter', extra: { parameter } })

it.each([CURSOR, LAST, { ...CURSOR, conversation: 'å/?&=%😀"' }])('gives %j back as it was written', (cursor) => {
  const text = writeCursor(cursor)
  expect(text).toMatch(/^[\w%.!~*'()-]+$/)
  expect(parseCursorAs(cursorSchema, text)).toEqual(cursor)
})

it.each<[string, object]>([
  ['a conversation longer than any', { conversation: 'x'.repeat(513) }],
  ['one that cannot be kept', { conversation: '\ud800' }],
  ['no conversation', { conversation: undefined }],
  ['a position before the first', { position: -1 }],
  ['a position that no row holds', { position: 2 ** 31 }],
  ['half a position', { position: 0.5 }],
  ['a time before 1970', { atMs: -1 }],
  ['a time that no date tells', { atMs: 8.64e15 + 2 }],
  ['half a millisecond', { atMs: 0.5 }],
])('takes no cursor with %s', (_, change) => {
  expect(() => parseCursorAs(cursorSchema, JSON.stringify({ ...CURSOR, ...change }))).toThrow(refusal('cursor'))
})

it.each(['', 'x', '%', '7', 'null'])('takes no %j for a cursor', (text) => {
  expect(() => parseCursorAs(z.object({}), text)).toThrow(refusal('cursor'))
})

it.each<[string, string, number]>([
  ['none', '', 50],
  ['the least', 'limit=1', 1],
  ['the most', 'limit=500', 500],
])('reads a limit: %s', (_, params, limit) => {
  expect(readLimit(new URLSearchParams(params), { standard: 50, most: 500 })).toBe(limit)
})

it.each(['0', '501', '2.5', '', 'all'])('refuses the limit %j', (limit) => {
  const error = expect.objectContaining({ message: 'limit: a whole number from 1 to 500' })
  const read = () => readLimit(new URLSearchParams({ limit }), { standard: 50, most: 500 })
  expect(read).toThrow(refusal('limit'))
  expect(read).toThrow(error)
})
