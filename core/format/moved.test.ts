import { describe, expect, it } from 'vitest'
import { type MovedStep, movedSteps } from '../moved/moved_steps.ts'
import { someMoved, someMovedSegment } from '../moved/testing/some_moved.ts'
import { forEachLoss, type Way } from '../moved/ways.ts'
import { movedHeadline, shownSteps, stepName, stepSentence } from './moved.ts'

const lost = (recontact: number) => ({ lost: { ...forEachLoss(() => 0), recontact } })
const GERMAN = { handler: 'ai', language: 'de' }
const german = someMovedSegment(GERMAN, { recontact: 410_000 }, { before: lost(12), after: lost(19) })
const moved = someMoved([
  german,
  someMovedSegment({ handler: 'human', language: null }, { handling: 210_000 }, { after: { handlingMicros: '120000000' } }),
])
const compared = (answer: typeof moved) => {
  if (!answer.before || !answer.after) throw new Error('it is told')
  return { ...answer, before: answer.before, after: answer.after }
}
const step = (way: Way | 'rest', rest: Partial<MovedStep> = {}): MovedStep => ({
  way,
  segment: null,
  count: 3,
  isOfOthers: false,
  micros: 1,
  ...rest,
})

describe('the change in a sentence', () => {
  it.each([
    [0.62, 'Cost per accepted resolution rose by $0.62, from $2.65 to $3.27.'],
    [-0.15, 'Cost per accepted resolution fell by $0.15, from $2.65 to $2.50.'],
    [0.004, 'Cost per accepted resolution is as before: $2.65.'],
  ])('says %d', (change, words) => {
    const answer = compared(someMoved([someMovedSegment({}, { churn: change * 1e6 })]))
    expect(movedHeadline(answer)).toBe(words)
  })

  it.each([
    [0.62, 'Cost per accepted resolution is expected to be $0.62 higher: $3.27, where it was $2.65.'],
    [-0.15, 'Cost per accepted resolution is expected to be $0.15 lower: $2.50, where it was $2.65.'],
    [0, 'Cost per accepted resolution is expected to be as before: $2.65.'],
  ])('says what is expected: %d', (change, words) => {
    const answer = compared(someMoved([someMovedSegment({}, { churn: change * 1e6 })]))
    expect(movedHeadline({ ...answer, after: { ...answer.after, isExpected: true } })).toBe(words)
  })
})

it('says so where chance alone moves it as far', () => {
  expect(movedHeadline({ ...compared(moved), isClear: false })).toBe(
    'Cost per accepted resolution rose by $0.62, from $2.65 to $3.27. Chance alone moves it as far.',
  )
  const same = compared(someMoved([someMovedSegment({}, {})], { isClear: false }))
  expect(movedHeadline(same)).toBe('Cost per accepted resolution is as before: $2.65.')
})

describe('the steps', () => {
  const [contacts, handling] = movedSteps(moved)
  const say = (one: MovedStep | undefined, answer = moved) => one && [stepName(one), stepSentence(one, answer)]

  it('say what became of whom, with what it was and is', () => {
    expect(say(contacts)).toEqual([
      'AI, German: contacted again',
      'customers contact again after a resolution by the AI in German more often (12.0% → 19.0%)',
    ])
    expect(say(handling)).toEqual([
      'Human, not said: cost of a case',
      'a case by people without a language costs more to handle ($1.00 → $1.20)',
    ])
  })

  it.each([
    ['recontact', 'Contacted again', 'customers contact again after a resolution more often'],
    ['reopen', 'Reopened', 'resolutions are reopened more often'],
    ['escalation', 'Handed to a human afterwards', 'resolutions go to a human afterwards more often'],
    ['churn', 'The customer left', 'customers leave after a resolution more often'],
    ['escalated', 'Handed on unresolved', 'cases are handed on unresolved more often'],
    ['abandoned', 'Abandoned', 'cases are abandoned more often'],
    ['handling', 'Cost of a case', 'a case costs more to handle'],
    ['rework', 'Cost of a lost case', 'a lost case costs more to mend'],
    ['rest', 'All the rest', null],
  ] as const)('say of %s of all segments', (way, name, words) => {
    expect(say(step(way))).toEqual([name, words])
  })

  it('say of the others that they are others, and less where it is less', () => {
    expect(say(step('churn', { isOfOthers: true, count: 18, micros: -1 }))).toEqual([
      '18 other segments: the customer left',
      'customers leave after a resolution of other segments less often',
    ])
    expect(say(step('rework', { isOfOthers: true, micros: -1 }))?.[1]).toBe('a lost case of other segments costs less to mend')
  })

  it('say of a mix which segment has more or fewer of the cases', () => {
    const gains = someMovedSegment(GERMAN, { mix: 300_000 }, { before: { cases: 80 }, after: { cases: 121 } })
    const answer = someMoved([someMovedSegment({ handler: 'human' }, { mix: -100_000 }), gains])
    expect(say(movedSteps(answer)[0], answer)).toEqual([
      'Mix: which cases there are',
      'the cases are others: AI, German has 12.1% of them, and had 8.0%',
    ])
  })

  it('are shown so that they sum to what is shown of the change', () => {
    const some = someMoved([
      someMovedSegment(GERMAN, { recontact: 414_900, churn: 104_900 }),
      someMovedSegment({ handler: 'human' }, { handling: 104_900 }),
    ])
    const shown = shownSteps(movedSteps(some), compared(some))
    expect(shown.map((amount) => amount.toFixed(2))).toEqual(['0.41', '0.11', '0.10'])
    const yen = compared({ ...some, currency: 'JPY' })
    expect(shownSteps(movedSteps(some), yen).map((amount) => Math.abs(amount))).toEqual([0, 0, 0])
  })
})
