import { describe, expect, it } from 'vitest'
import type { TrendStep } from './prepare_trend.ts'
import { bandOf, saidMark, trendReading, trendSummary, trendWords } from './trend_words.ts'

const wordsOf = (step = 'day', against: string | null = 'the 28 days before') =>
  trendWords({ name: 'Cost', unit: 'money', currency: 'EUR', timeZone: 'Europe/Berlin', step, against })
const WORDS = wordsOf()
/** A midnight in Berlin, in the evening before by UTC. */
const step = (day: number, some: Partial<TrendStep> = {}): TrendStep => ({
  ...{ start: `2026-11-0${day - 1}T23:00:00Z`, standing: 'settled', value: 2.5, low: null, high: null, soFar: null },
  ...{ before: null, change: null, tooEarly: null, marks: [], sample: 40, sampleWords: 'of 40 cases' },
  ...some,
})

it.each([
  ['hour', 'Tue 3 Nov, 00:00'],
  ['day', '3 Nov 2026'],
  ['week', 'week from 3 Nov 2026'],
])('by the %s a step begins %s, in the time zone of the workspace', (by, words) => {
  expect(wordsOf(by).start(step(3).start)).toBe(words)
})

it.each([
  [2.8, 3, '€2.80 to €3.00'],
  [0, 0, '€0.00 to €0.00'],
  [null, 3, ''],
  [2.8, null, ''],
])('a band from %d to %d is “%s”', (low, high, words) => expect(bandOf({ low, high }, WORDS)).toBe(words))

describe('what a step says', () => {
  const linesOf = (some: Partial<TrendStep>, words = WORDS) =>
    trendReading(step(3, some), words).lines.map(({ name, value }) => `${name}: ${value}`)

  it.each<[string, Partial<TrendStep>, string[]]>([
    ['what has settled, beside the time before', { before: 2 }, ['Cost, settled: €2.50', 'The 28 days before: €2.00']],
    ['what is so far', { standing: 'provisional', soFar: 2.5 }, ['Cost, so far: €2.50']],
    [
      'what is expected, with its band and what is so far',
      { standing: 'expected', low: 2.25, high: 2.75, soFar: 2.1 },
      ['Cost, expected: €2.50', 'Nine times in ten: €2.25 to €2.75', 'So far: €2.10'],
    ],
    [
      'what is expected of nothing so far',
      { standing: 'expected', low: 2.25, high: 2.75 },
      ['Cost, expected: €2.50', 'Nine times in ten: €2.25 to €2.75'],
    ],
    ['what is not there', { standing: 'none', value: null, before: 2 }, ['The 28 days before: €2.00']],
  ])('is %s', (_, some, lines) => expect(linesOf(some)).toEqual(lines))

  it('leaves out the time before where nothing is compared', () => {
    expect(linesOf({ before: 2 }, wordsOf('day', null))).toEqual(['Cost, settled: €2.50'])
  })

  it('goes with what it rests on, how it moved, why it is early and what happened', () => {
    const marks = [{ kind: 'release', label: 'v42' }] as TrendStep['marks']
    const notesOf = (some: Partial<TrendStep>) => trendReading(step(3, some), WORDS).notes
    expect(notesOf({ change: '+11.1%', tooEarly: 'Too early.', marks })).toEqual([
      ...['Of 40 cases.', 'Changed by +11.1%.', 'Too early.', 'Released v42.'],
    ])
    expect(notesOf({ value: null })).toEqual(['No value: there is nothing that it could be of.'])
  })
})

it.each([
  ['note', 'note: “x”'],
  ['alert', 'alert: x'],
  ['release', 'released x'],
  ['policy', 'new x'],
] as const)('a mark of a %s is “%s”', (kind, said) => {
  expect(saidMark({ kind, label: 'x' } as TrendStep['marks'][number])).toBe(said)
})

describe('the course in a sentence', () => {
  it.each<[string, TrendStep[], string]>([
    ['of what has settled', [step(2, { value: 2 }), step(3)], 'From €2.00 (2 Nov 2026) to €2.50 (3 Nov 2026).'],
    [
      'says how many have not, of all steps, those without a value among them',
      [step(2, { value: 2 }), step(3, { value: null, standing: 'none' }), step(4), step(5, { standing: 'provisional' })],
      'From €2.00 (2 Nov 2026) to €2.50 (4 Nov 2026). 1 of 4 steps have not settled.',
    ],
    ['of what has not settled yet', [step(2, { standing: 'expected' })], 'Nothing in this range has settled yet.'],
    ['of nothing', [step(2, { value: null, standing: 'none' })], 'There is no value in this range.'],
  ])('%s', (_, steps, sentence) => expect(trendSummary(steps, WORDS)).toBe(sentence))
})
