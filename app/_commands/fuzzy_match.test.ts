import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fuzzyMatch } from './fuzzy_match.ts'

/** @returns the text with what was found in brackets; null where it does not fit. */
function found(typed: string, text: string): string | null {
  const match = fuzzyMatch(typed, text)
  return (
    match &&
    [...text]
      .map((letter, index) => (match.places.includes(index) ? `[${letter}]` : letter))
      .join('')
      .replaceAll('][', '')
  )
}

it.each([
  ['last', 'Last month', '[Last] month'],
  ['month', 'Last month', 'Last [month]'],
  ['month last', 'Last month', '[Last] [month]'],
  ['lm', 'Last month', '[L]ast [m]onth'],
  ['lamo', 'Last month', '[La]st [mo]nth'],
  ['rview', 'Overview', 'Ove[rview]'],
  ['TOPIC refu', 'Topic: refund', '[Topic]: [refu]nd'],
  ['cafe', 'Café orders', '[Café] orders'],
  ['on', 'Connection once', 'Connection [on]ce'],
  ['', 'Overview', 'Overview'],
])('finds %j in %j', (typed, text, expected) => {
  expect(found(typed, text)).toBe(expected)
})

it.each([
  ['lo', 'Last month'],
  ['ovw', 'Overview'],
  ['last year', 'Last month'],
  ['ml', 'Last month'],
])('does not find %j in %j', (typed, text) => {
  expect(fuzzyMatch(typed, text)).toBeNull()
})

it('prefers the whole, then the beginning, then the beginning of a word, then the inside, then letters apart', () => {
  const texts = ['cost', 'cost per case', 'full cost', 'accost', 'cases of small things']
  const scores = texts.map((text) => fuzzyMatch('cost', text)?.score ?? 0)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(new Set(scores).size).toBe(texts.length)
})

it('finds every part of a text at the places where it stands', () => {
  const text = fc.stringMatching(/^[a-zé ]{1,20}$/)
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (whole, from, length) => {
      const [part = ''] = whole
        .slice(from, from + length + 1)
        .trim()
        .split(/\s+/)
      const match = fuzzyMatch(part, whole)
      expect(match).not.toBeNull()
      const letters = match?.places.map((place) => whole.charAt(place)).join('')
      expect(letters?.replaceAll('é', 'e')).toBe(part.replaceAll('é', 'e'))
    }),
  )
})

it('stays quick where letters could stand at many places', () => {
  const started = performance.now()
  expect(fuzzyMatch(`${'a'.repeat(30)}b`, 'a '.repeat(60))).toBeNull()
  expect(performance.now() - started).toBeLessThan(1_000)
})
