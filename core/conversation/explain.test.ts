import { describe, expect, it } from 'vitest'
import type { CaseView, StintView } from './contract.ts'
import { type ExplainContext, explainCase, explainExclusion } from './explain.ts'

const stintOf = (more: Partial<StintView> = {}): StintView => ({
  conversation: 'c',
  position: 0,
  role: 'root',
  handler: 'ai',
  openedBy: 'started',
  outcome: 'resolved',
  startedAt: '2 March',
  endedAt: '3 March',
  takenUpAt: null,
  costMicros: '1',
  ...more,
})
const caseOf = (more: Partial<CaseView> = {}): CaseView => ({
  state: 'accepted',
  root: 'c',
  cause: null,
  brokenAt: null,
  maturesAt: '17 March',
  handlingMicros: '7',
  reworkMicros: '0',
  failureImpactMicros: '0',
  stints: [stintOf()],
  stintCount: 1,
  ...more,
})
const CONTEXT: ExplainContext = {
  conversation: 'c',
  acceptanceWindowDays: 14,
  anonymous: false,
  money: (micros) => `${micros} EUR`,
  instant: (time) => `the ${time}`,
}
const wordsOf = (known: CaseView, context: Partial<ExplainContext> = {}): string[] =>
  explainCase(known, { ...CONTEXT, ...context })

const COST = 'It cost 7 EUR to handle.'
const TAKEN_BACK = 'less than 14 days later. The resolution was taken back: it counts as broken.'

describe('a case in words', () => {
  it.each<[string, Partial<CaseView>, string]>([
    ['open', { state: 'open', stints: [stintOf({ endedAt: null })] }, 'The AI is still at work on it, so it counts nowhere yet.'],
    [
      'abandoned',
      { state: 'abandoned' },
      'The AI had it when it was closed without a resolution on the 3 March. It counts as abandoned.',
    ],
    ['escalated', { state: 'escalated' }, 'The AI handed it over without solving it on the 3 March. It counts as escalated.'],
    [
      'pending',
      { state: 'pending' },
      'The AI resolved it on the 3 March and nothing has come back. It is accepted if that stays so until the 17 March.',
    ],
    [
      'accepted',
      { state: 'accepted' },
      'The AI resolved it on the 3 March and it stayed resolved for 14 days. It counts as an accepted resolution.',
    ],
    [
      'accepted, of a person',
      { stints: [stintOf({ handler: 'human' })] },
      'A person resolved it on the 3 March and it stayed resolved for 14 days. It counts as an accepted resolution.',
    ],
    [
      'broken by a re-contact',
      { state: 'broken', cause: 'recontact', brokenAt: '5 March' },
      `The AI resolved it on the 3 March, but the customer got in touch again about the same issue on the 5 March, ${TAKEN_BACK}`,
    ],
    [
      'broken by a reopening',
      { state: 'broken', cause: 'reopen', brokenAt: '5 March' },
      `The AI resolved it on the 3 March, but the conversation was reopened on the 5 March, ${TAKEN_BACK}`,
    ],
    [
      'broken by a handoff',
      { state: 'broken', cause: 'escalation', brokenAt: '5 March' },
      `The AI resolved it on the 3 March, but it was handed to a person afterwards on the 5 March, ${TAKEN_BACK}`,
    ],
    [
      'broken by churn',
      { state: 'broken', cause: 'churn', brokenAt: '5 March' },
      `The AI resolved it on the 3 March, but the customer left on the 5 March, ${TAKEN_BACK}`,
    ],
  ])('%s', (_, more, words) => {
    expect(wordsOf(caseOf(more))).toEqual([words, COST])
  })

  it.each([
    [1, 'for 1 day.'],
    [2, 'for 2 days.'],
  ])('with a window of %d', (acceptanceWindowDays, words) => {
    expect(wordsOf(caseOf(), { acceptanceWindowDays })[0]).toContain(words)
  })

  it('is one sentence while all of it was passed on', () => {
    expect(wordsOf(caseOf({ state: 'open', root: null, stints: [stintOf({ role: 'prelude' })] }), { anonymous: true })).toEqual([
      'Everything so far was passed on by design, which is no failure. The case opens with whoever handles it next.',
    ])
  })

  it('says last that nobody is known', () => {
    const words = 'It is anonymous, so further contacts of the same person could not be seen.'
    expect(wordsOf(caseOf(), { anonymous: true }).slice(1)).toEqual([COST, words])
  })
})

describe('the part that a conversation has', () => {
  const prelude = stintOf({ role: 'prelude' })
  const rework = stintOf({ role: 'rework' })
  const passedOn = 'It was passed on by design first; that cost belongs to the handling, and is no failure.'
  const ownRework = 'What came after in this conversation is rework: it costs, and can be no accepted resolution of its own.'
  const othersRework = 'This conversation is rework of other: it costs, and can be no accepted resolution of its own.'

  it.each<[string, StintView[], string[]]>([
    ['the root alone', [stintOf()], []],
    ['passed on, and then the root', [prelude, stintOf({ position: 1 })], [passedOn]],
    ['the root, and rework of it', [stintOf(), rework], [ownRework]],
    ['all three', [prelude, stintOf(), rework], [passedOn, ownRework]],
    ['passed on to another one', [prelude, stintOf({ conversation: 'other' })], [passedOn]],
    ['rework of another one', [stintOf({ conversation: 'other' }), rework], [othersRework]],
    [
      'the root, where all else is of others',
      [{ ...prelude, conversation: 'other' }, stintOf(), { ...rework, conversation: 'other' }],
      [],
    ],
  ])('%s', (_, stints, words) => {
    expect(wordsOf(caseOf({ stints })).slice(1)).toEqual([...words, COST])
  })
})

it.each<[Partial<CaseView>, string]>([
  [{ reworkMicros: '3' }, 'It cost 7 EUR to handle, 3 EUR of rework.'],
  [{ failureImpactMicros: '5' }, 'It cost 7 EUR to handle, 5 EUR for the failure itself, by your policy.'],
  [
    { reworkMicros: '3', failureImpactMicros: '5' },
    'It cost 7 EUR to handle, 3 EUR of rework, 5 EUR for the failure itself, by your policy.',
  ],
])('says what it cost: %j', (more, words) => {
  expect(wordsOf(caseOf(more)).at(-1)).toBe(words)
})

it.each([
  ['test', 'a test'],
  ['spam', 'spam'],
  ['merged', 'merged into another one'],
  ['deleted', 'deleted in the helpdesk'],
  ['other', 'excluded'],
] as const)('says why a conversation counts nowhere: %s', (reason, words) => {
  expect(explainExclusion({ at: '5 March', reason }, CONTEXT.instant)).toEqual([
    `It was taken out on the 5 March: ${words}. It counts nowhere, as if it had never been; its events are kept.`,
    'A conversation.included event that is later brings all of it back.',
  ])
})
