import { describe, expect, it } from 'vitest'
import { comparedWords, rangeWords, untilWords } from './release_words.ts'
import { someComparison } from './testing/some_comparison.ts'

const told = (takenBack: Parameters<typeof someComparison>[0] extends { takenBack?: infer T } | undefined ? T : never) =>
  someComparison({ takenBack: takenBack ?? {} })

describe('two versions in a sentence', () => {
  it('says how many times as often, and within what', () => {
    expect(comparedWords(someComparison())).toBe(
      'Resolutions by v42 are taken back 1.31 times as often as by v41, at the same age (between 1.08 and 1.58).',
    )
    expect(comparedWords(told({ verdict: 'better', ratio: 0.8, low: 0.7, high: 0.91 }))).toContain(
      '0.80 times as often as by v41',
    )
  })

  it('says that there is no sign of a difference, and not that there is none', () =>
    expect(comparedWords(told({ verdict: 'no sign', ratio: 1.01, low: 0.9, high: 1.1 }))).toBe(
      'No sign of a difference: resolutions by v42 are taken back 1.01 times as often as by v41, at the same age (between 0.90 and 1.10).',
    ))

  it('says what it may be where it is too early', () => {
    const early = { verdict: "can't tell yet", ratio: 1.2 } as const
    expect(comparedWords(told({ ...early, low: 0.7, high: 1.9 }))).toBe(
      'Too early to tell v42 from v41: it may be between 0.70 and 1.90 times as often.',
    )
    expect(comparedWords(told({ ...early, ratio: null, low: 0, high: null }))).toBe(
      'Too early to tell v42 from v41: nothing speaks for either so far.',
    )
  })

  it('says that it is worse where the version before had nothing taken back', () =>
    expect(comparedWords(told({ ratio: null, low: 1.4, high: null }))).toBe(
      'Resolutions by v42 are taken back more often than by v41, at the same age.',
    ))
})

describe('the range', () => {
  it.each([
    [0.5, 1.25, 'between 0.50 and 1.25'],
    [0, 1.25, 'at most 1.25'],
    [1.25, null, 'at least 1.25'],
    [0, null, null],
  ])('from %d to %s is %s', (low, high, words) => expect(rangeWords({ low, high })).toBe(words))
})

describe('until when more can be told', () => {
  const early = (hoursUntilShown: number | null) =>
    untilWords({ verdict: "can't tell yet", ratio: null, low: 0, high: null, hoursUntilShown })

  it.each([
    [1, 'about 1 hour until a quarter more would show'],
    [14, 'about 14 hours until a quarter more would show'],
    [71, 'about 71 hours until a quarter more would show'],
    [120, 'about 5 days until a quarter more would show'],
    [0, 'a quarter more would most likely have shown by now'],
    [null, 'a quarter more would not show within four weeks'],
  ])('in %s hours: %s', (hours, words) => expect(early(hours)).toBe(words))

  it('is not said where it is told', () => expect(untilWords(someComparison().takenBack)).toBeNull())
})
