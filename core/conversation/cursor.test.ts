import { expect, it } from 'vitest'
import { parseCursor, type Standing, writeCursor } from './cursor.ts'

const PLACE = { conversation: 'c', position: 0, atMs: 0 }
const LAST = { conversation: 'x'.repeat(512), position: 2 ** 31 - 1, atMs: 8.64e15 }
const refusal = expect.objectContaining({ code: 'invalid_parameter', extra: { parameter: 'before' } })

it.each<Standing>([
  { place: PLACE, rank: null },
  { place: LAST, rank: 0 },
  { place: { ...PLACE, position: -1 }, rank: 8.64e15 },
  { place: { ...PLACE, conversation: 'å/?&=%😀"' }, rank: 7 },
])('gives %j back as it was written', (standing) => {
  const text = writeCursor(standing, 'endedMs')
  expect(text).toMatch(/^[\w%.!~*'()-]+$/)
  expect(parseCursor(text, 'endedMs')).toEqual(standing)
})

it('is of one kind of list alone', () => {
  expect(() => parseCursor(writeCursor({ place: PLACE, rank: 1 }, 'endedMs'), 'takenBackMs', 'before')).toThrow(refusal)
})

it.each<[string, object]>([
  ['a conversation longer than any', { conversation: 'x'.repeat(513) }],
  ['one that cannot be kept', { conversation: '\ud800' }],
  ['one with a zero', { conversation: 'a\0' }],
  ['no conversation', { conversation: undefined }],
  ['a position two before the first', { position: -2 }],
  ['a position that no row holds', { position: 2 ** 31 }],
  ['half a position', { position: 0.5 }],
  ['a time before 1970', { atMs: -1 }],
  ['a time that no date tells', { atMs: 8.64e15 + 2 }],
  ['no time', { atMs: undefined }],
  ['half a millisecond', { atMs: 0.5 }],
  ['less than none before it', { rank: -1 }],
  ['half of one before it', { rank: 0.5 }],
])('takes no cursor with %s', (_, change) => {
  expect(() => parseCursor(JSON.stringify({ ...PLACE, ...change }), 'atMs', 'before')).toThrow(refusal)
})

it.each(['', 'x', '%', '7', 'null'])('takes no %j for a cursor', (text) => {
  expect(() => parseCursor(text, 'atMs', 'before')).toThrow(refusal)
})
