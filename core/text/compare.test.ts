import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText } from './compare.ts'
import { STORABLE } from './storable.ts'

it.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['a', '', 1],
  ['a', 'ab', -1],
  ['abc', 'abd', -1],
  ['Z', 'a', -1],
  ['a', '\uffff', -1],
  // Two units in UTF-16, but a code point above all that have one.
  ['\u{1f600}', '\uffff', 1],
  ['\uffff', '\u{1f600}', -1],
  ['\u{10000}', '\ue000', 1],
  ['\ud7ff', '\u{10000}', -1],
  ['\u{1f600}', '\u{1f601}', -1],
  ['\u{103ff}', '\u{10400}', -1],
  ['\u{103fe}', '\u{103ff}', -1],
])('%j to %j', (a, b, sign) => {
  expect(Math.sign(compareText(a, b))).toBe(sign)
})

it('orders as Postgres orders the bytes of UTF-8', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed())
  fc.assert(fc.property(text, text, (a, b) => Math.sign(compareText(a, b)) === Buffer.compare(Buffer.from(a), Buffer.from(b))))
})

it('says what a text must be', () => {
  expect(STORABLE).toBe('must be well-formed Unicode without NUL')
})
