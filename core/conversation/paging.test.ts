import { expect, it } from 'vitest'
import { writeCursor } from './cursor.ts'
import { isForward, readPaging, readsDescending } from './paging.ts'

const STANDING = { place: { conversation: 'c', position: 1, atMs: Date.UTC(2026, 10, 16, 8) }, rank: 50 }
const CURSOR = writeCursor(STANDING, 'atMs')
const read = (params: Record<string, string> = {}) => readPaging(new URLSearchParams(params), 'atMs')

it('begins with the newest fifty, and counts all, where nothing is said', () => {
  expect(read()).toEqual({ order: 'newest', start: null, limit: 50, hasTotal: true })
  expect(read({ order: '', after: '', cursor: '', before: '', total: '' })).toEqual(read())
})

it('takes an order, a limit, and not to count', () => {
  expect(read({ order: 'oldest', limit: '1', total: 'false' })).toMatchObject({ order: 'oldest', limit: 1, hasTotal: false })
  expect(read({ limit: '500' })).toMatchObject({ limit: 500 })
})

it.each([
  ['after', { side: 'after', ...STANDING }],
  ['cursor', { side: 'after', ...STANDING }],
  ['before', { side: 'before', ...STANDING }],
])('lies beside a row: %s', (name, start) => {
  expect(read({ [name]: CURSOR }).start).toEqual(start)
})

it('lies at the end', () => {
  expect(read({ before: 'end' }).start).toBe('end')
})

it.each([
  ['limit', '0'],
  ['limit', '501'],
  ['limit', '2.5'],
  ['limit', ''],
  ['limit', 'all'],
  ['order', 'best'],
  ['total', 'no'],
  ['after', 'end'],
  ['cursor', 'x'],
  ['before', writeCursor(STANDING, 'endedMs')],
])('refuses %s=%s', (name, value) => {
  const message = expect.stringMatching(`^${name}: `)
  const refusal = expect.objectContaining({ code: 'invalid_parameter', extra: { parameter: name }, message })
  expect(() => read({ [name]: value })).toThrow(refusal)
})

it('refuses a page on both sides of a row', () => {
  expect(() => read({ after: CURSOR, before: CURSOR })).toThrow(expect.objectContaining({ extra: { parameter: 'before' } }))
})

it.each([
  [{}, true, true],
  [{ after: CURSOR }, true, true],
  [{ before: CURSOR }, false, false],
  [{ before: 'end' }, false, false],
  [{ order: 'oldest' }, true, false],
  [{ order: 'oldest', before: 'end' }, false, true],
])('reads %j towards the end or the beginning, and up or down', (params, forward, descending) => {
  expect([isForward(read(params)), readsDescending(read(params))]).toEqual([forward, descending])
})
