import { expect, it } from 'vitest'
import { newAnnotationSchema } from './contract.ts'

const GOOD = { at: '2026-11-16T08:15:00Z', text: 'new refund flow' }
const wrong = (change: object): string[] => {
  const result = newAnnotationSchema.safeParse({ ...GOOD, ...change })
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('takes an instant with any offset, and a text without what stands around it', () => {
  expect(newAnnotationSchema.parse({ at: '2026-11-16T09:15:00+01:00', text: '  x ' })).toEqual({
    at: '2026-11-16T09:15:00+01:00',
    text: 'x',
  })
})

it.each([
  ['2000-01-01T00:00:00Z', true],
  ['1999-12-31T23:59:59.999Z', false],
  ['2099-12-31T23:59:59.999Z', true],
  ['2100-01-01T00:00:00Z', false],
  ['2099-12-31T23:59:59-01:00', false],
])('takes %s: %s', (at, taken) => expect(wrong({ at })).toEqual(taken ? [] : ['at: must lie in the years 2000 to 2099']))

it.each([
  ['a local date', { at: '2026-11-16' }, /^at: an RFC 3339 instant/],
  ['a time without an offset', { at: '2026-11-16T08:15:00' }, /^at: an RFC 3339 instant/],
  ['a day that is none', { at: '2026-02-30T08:15:00Z' }, /^at: an RFC 3339 instant/],
  ['no time', { at: undefined }, /^at: /],
  ['a number', { at: 1_700_000_000_000 }, /^at: /],
  ['no text', { text: undefined }, /^text: /],
  ['blanks', { text: ' \n ' }, /^text: Write something/],
  ['a text that is too long', { text: 'x'.repeat(201) }, /^text: At most 200 characters/],
  ['NUL', { text: 'a\0b' }, /^text: must be well-formed/],
  ['half a letter', { text: 'a\ud800' }, /^text: must be well-formed/],
  ['what it does not know', { author: 'me' }, /Unrecognized key/],
])('refuses %s', (_, change, told) => expect(wrong(change)[0]).toMatch(told))

it('takes 200 characters', () => expect(wrong({ text: 'x'.repeat(200) })).toEqual([]))
