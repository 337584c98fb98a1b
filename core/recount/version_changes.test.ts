import { describe, expect, it } from 'vitest'
import { emptyLog, extendLog } from '../conversation/log.ts'
import { readFacts } from '../conversation/read.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import { rulesOf } from '../policy/rules.ts'
import { type Told, tell } from '../reference/testing/tell.ts'
import type { ConversationChange, ConversationState } from './types.ts'
import { changesUnder } from './version_changes.ts'

const STARTED: Told = [0, 'started', { handler: 'ai', customer: 'x', topic: 'login' }]
const RESOLVED: Told = [5, 'resolved']
const HANDED_OFF: Told = [5, 'handed_off']

/** A conversation after what was told of it, as it would be stored. */
function stateOf(id: string, told: readonly Told[]): ConversationState {
  const log = extendLog(emptyLog(), tell(id, ...told))
  const facts = readFacts(log)
  const customer = facts && (facts.customer ?? `anonymous ${id}`)
  return { log, facts, customer, issue: facts && `${customer}/${facts.topic}`, links: 0 }
}
const change = (was: readonly Told[] | null, is: readonly Told[], id = 'a'): ConversationChange => ({
  id,
  before: was && stateOf(id, was),
  after: stateOf(id, is),
})
const changesOf = (
  changes: ConversationChange[],
  policy: Partial<Policy> = {},
  isCounted: (customer: string) => boolean = () => true,
) => changesUnder(rulesOf({ ...DEFAULT_POLICY, ...policy }), changes, (customer, topic) => `${customer}/${topic}*`, isCounted)

/** Each changed issue, what is taken from it and what is put: `a0` is the first stint of conversation `a`. */
const issuesOf = ({ issues }: ReturnType<typeof changesOf>): string[] =>
  [...issues].map(([issue, { customer, removed, put }]) =>
    [
      `${issue} of ${customer}:`,
      ...removed.map((key) => `-${key.conversation}${key.position}`),
      ...put.map((stint) => `${stint.conversation}${stint.position} ${stint.outcome}`),
    ].join(' '),
  )

describe('the stints that change', () => {
  it.each<[string, Told[] | null, Told[], string[]]>([
    ['all of a conversation that was never seen', null, [STARTED, HANDED_OFF], ['x/login of x: a0 escalated a1 open']],
    ['all of one that has just started', [RESOLVED], [STARTED, RESOLVED], ['x/login of x: a0 resolved']],
    ['none before it has', null, [RESOLVED], []],
    ['none where nothing is new', [STARTED, RESOLVED], [STARTED, RESOLVED], []],
    [
      'those alone that are different',
      [STARTED, HANDED_OFF],
      [STARTED, HANDED_OFF, [9, 'resolved']],
      ['x/login of x: a1 resolved'],
    ],
    [
      'one that is put in between, and what it moves',
      [STARTED, RESOLVED, [9, 'reopened']],
      [STARTED, RESOLVED, [9, 'reopened'], [7, 'reopened']],
      ['x/login of x: -a1 a1 open'],
    ],
    [
      'those that are no more, a human having it from an earlier start',
      [STARTED, HANDED_OFF],
      [STARTED, HANDED_OFF, [-3, 'started', { handler: 'human', customer: 'x', topic: 'login' }]],
      ['x/login of x: -a0 -a1 a0 open'],
    ],
    [
      'all where the start moves',
      [STARTED],
      [STARTED, [-3, 'started', { handler: 'ai', customer: 'x', topic: 'login' }]],
      ['x/login of x: -a0 a0 open'],
    ],
    [
      'out of one issue into another',
      [STARTED, RESOLVED],
      [STARTED, RESOLVED, [6, 'described', { topic: 'bill' }]],
      ['x/login of x: -a0', 'x/bill of x: a0 resolved'],
    ],
    [
      'from one customer to another',
      [STARTED],
      [STARTED, [6, 'described', { customer: 'y' }]],
      ['x/login of x: -a0', 'y/login of y: a0 open'],
    ],
    [
      'all of one that is excluded',
      [STARTED, HANDED_OFF],
      [STARTED, HANDED_OFF, [6, 'excluded', { reason: 'spam' }]],
      ['x/login of x: -a0 -a1'],
    ],
  ])('%s', (_, was, is, issues) => {
    expect(issuesOf(changesOf([change(was, is)]))).toEqual(issues)
  })

  it('of several conversations stand together by their issue', () => {
    expect(issuesOf(changesOf([change(null, [STARTED]), change(null, [STARTED, RESOLVED], 'b')]))).toEqual([
      'x/login of x: a0 open b0 resolved',
    ])
  })

  it('belong to the one issue of a customer where all is the same', () => {
    const described: Told = [6, 'described', { topic: 'bill' }]
    expect(issuesOf(changesOf([change(null, [STARTED])], { sameIssue: 'any' }))).toEqual(['x/* of x: a0 open'])
    expect(issuesOf(changesOf([change([STARTED], [STARTED, described])], { sameIssue: 'any' }))).toEqual([])
  })

  it('are none of a customer that this version does not count yet', () => {
    const changes = changesOf(
      [change([STARTED], [STARTED, [6, 'described', { customer: 'y' }]])],
      {},
      (customer) => customer === 'y',
    )
    expect(issuesOf(changes)).toEqual(['y/login of y: a0 open'])
  })
})

describe('what conversations count for', () => {
  it.each<[string, Told[] | null, Told[], [-1 | 1, string | null][]]>([
    ['nothing while the first stint is open', null, [STARTED], []],
    ['one more once it has ended', [STARTED], [STARTED, RESOLVED], [[1, 'login']]],
    [
      'one less once it is excluded',
      [STARTED, RESOLVED],
      [STARTED, RESOLVED, [6, 'excluded', { reason: 'spam' }]],
      [[-1, 'login']],
    ],
    [
      'one less here and one more there',
      [STARTED, RESOLVED],
      [STARTED, RESOLVED, [6, 'described', { topic: '' }]],
      [
        [-1, 'login'],
        [1, null],
      ],
    ],
  ])('%s', (_, was, is, counted) => {
    const { conversations } = changesOf([change(was, is)])
    expect(conversations.map(({ factor, segment }) => [factor, segment.topic])).toEqual(counted)
    for (const { contribution } of conversations) expect(contribution).toMatchObject({ measures: { conversations: 1 } })
  })
})

describe('a root whose case counts differently', () => {
  const told: Told[] = [STARTED, RESOLVED]

  it.each<[string, Told[] | null, Told[], boolean]>([
    ['not by what is no word of it', [STARTED], told, false],
    ['by its rating', told, [...told, [6, 'rated', { score: 5 }]], true],
    [
      'not by the same rating',
      [...told, [6, 'rated', { score: 5 }]],
      [...told, [6, 'rated', { score: 5 }], [7, 'rated', { score: 5 }]],
      false,
    ],
    ['by its market', told, [...told, [6, 'described', { market: 'no' }]], true],
    ['by its agent’s version', told, [...told, [6, 'described', { agentVersion: '2' }]], true],
    [
      'by somebody being known',
      [[0, 'started', { handler: 'ai', topic: 'login' }]],
      [
        [0, 'started', { handler: 'ai', topic: 'login' }],
        [6, 'described', { customer: 'y' }],
      ],
      true,
    ],
    ['by nobody being known', told, [...told, [6, 'described', { customer: '' }]], true],
    ['not by another customer', told, [...told, [6, 'described', { customer: 'y' }]], false],
    ['not by being seen first', null, told, false],
    ['not by being excluded', told, [...told, [6, 'excluded', { reason: 'spam' }]], false],
  ])('%s', (_, was, is, isChanged) => {
    expect([...changesOf([change(was, is)]).rootsChanged]).toEqual(isChanged ? ['a'] : [])
  })
})
