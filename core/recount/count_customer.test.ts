import { describe, expect, it } from 'vitest'
import { emptyLog, extendLog } from '../conversation/log.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import { rulesOf } from '../policy/rules.ts'
import { DAY, HOUR, msOf, type Told, tell } from '../reference/testing/tell.ts'
import { type CustomerHistory, countCustomer } from './count_customer.ts'

const started = (about: object = {}): Told => [0, 'started', { handler: 'ai', customer: 'x', topic: 'login', ...about }]
const RESOLVED: readonly Told[] = [started(), [5, 'resolved']]

/** What was told of each conversation, by its id. */
function count(
  told: Readonly<Record<string, readonly Told[]>>,
  { policy = {}, ...more }: Partial<CustomerHistory> & { policy?: Partial<Policy> } = {},
) {
  const conversations = Object.entries(told).map(([id, all]) => ({ id, log: extendLog(emptyLog(), tell(id, ...all)) }))
  const history: CustomerHistory = { customer: 'x', anonymous: false, conversations, churnsMs: [], ...more }
  return countCustomer(history, rulesOf({ ...DEFAULT_POLICY, ...policy }), (customer, topic) => `${customer}/${topic}`)
}
const later = (minutes: number, told: readonly Told[]): Told[] =>
  told.map(([minute, ...rest]): Told => [minute + minutes, ...rest])

/** Each issue with its stints: `a0` is the first of conversation `a`. */
const issuesOf = ({ stints }: ReturnType<typeof count>): Record<string, string> =>
  Object.fromEntries([...stints].map(([issue, all]) => [issue, all.map((one) => one.conversation + one.position).join(' ')]))

describe('the issues of a customer', () => {
  it.each<[string, Record<string, readonly Told[]>, Record<string, string>]>([
    ['none without a conversation', {}, {}],
    ['none of a conversation that has not started', { a: [[5, 'resolved']] }, {}],
    ['one for a topic, whatever the order of its conversations', { b: later(9, RESOLVED), a: RESOLVED }, { 'x/login': 'a0 b0' }],
    ['one for each topic', { a: RESOLVED, b: [started({ topic: 'bill' })] }, { 'x/login': 'a0', 'x/bill': 'b0' }],
    ['without a topic one of no name', { a: [started({ topic: undefined })] }, { 'x/': 'a0' }],
    ['that of what is followed up', { a: RESOLVED, b: [started({ topic: 'bill', followsUp: 'a' })] }, { 'x/login': 'a0 b0' }],
  ])('%s', (_, told, issues) => {
    expect(issuesOf(count(told))).toEqual(issues)
  })

  it('is but one where all is the same issue', () => {
    const told = { a: RESOLVED, b: later(1, [started({ topic: 'bill' })]) }
    expect(issuesOf(count(told, { policy: { sameIssue: 'any' } }))).toEqual({ 'x/': 'a0 b0' })
  })

  it('follows up nothing where nobody is known', () => {
    const told = { a: [started({ customer: undefined, topic: 'bill', followsUp: 'b' })], b: RESOLVED }
    expect(issuesOf(count(told, { anonymous: true }))).toEqual({ 'x/bill': 'a0', 'x/login': 'b0' })
  })
})

describe('the cases of a customer', () => {
  it('have the facts of their root, and what broke it', () => {
    const rated: Told[] = [...RESOLVED, [7, 'rated', { score: 2 }]]
    const { cases } = count({ a: rated, b: later(DAY, RESOLVED), c: later(30 * DAY, RESOLVED) })
    expect(cases).toMatchObject([
      {
        issue: 'x/login',
        case: { root: { conversation: 'a' }, stints: 2 },
        broken: { cause: 'recontact', atMs: msOf(DAY) },
        facts: { rating: 2 },
      },
      { issue: 'x/login', case: { root: { conversation: 'c' }, stints: 1 }, broken: null, facts: { rating: null } },
    ])
  })

  it('begin with whoever it was passed on to, and count for nothing before that has ended', () => {
    const told: Told[] = [started(), [5, 'handed_off', { reason: 'refund' }]]
    const { cases, contributions } = count({ a: told }, { policy: { passOnReasons: ['refund'] } })
    expect(cases).toMatchObject([{ case: { root: { position: 1, outcome: 'open' } }, facts: { startMs: msOf(0) } }])
    expect(contributions.map(({ contribution }) => contribution.measures.cases)).toEqual([0])
  })

  it('are taken back by the customer leaving', () => {
    const { cases } = count({ a: RESOLVED }, { churnsMs: [msOf(HOUR)] })
    expect(cases).toMatchObject([{ broken: { cause: 'churn', atMs: msOf(HOUR) } }])
  })
})

describe('what a customer counts for', () => {
  const escalated: Told[] = [started({ market: 'no' }), [5, 'handed_off'], [40, 'resolved'], [50, 'rated', { score: 5 }]]

  it('is each case and each conversation, under the handler of either, in the segment of the conversation', () => {
    const { contributions } = count({ a: escalated })
    expect(contributions).toMatchObject([
      { contribution: { cohortMs: msOf(0), handler: 'ai', measures: { conversations: 1, cases: 0, handedOff: 1 } } },
      {
        contribution: { handler: 'ai', measures: { conversations: 0, cases: 1, escalated: 1, ratings: 1, satisfiedRatings: 1 } },
      },
    ])
    for (const { segment } of contributions) expect(segment).toMatchObject({ handler: 'ai', market: 'no', topic: 'login' })
  })

  it('stands under the human who took over what was passed on', () => {
    const told: Told[] = [started(), [5, 'handed_off', { reason: 'refund' }], [40, 'resolved']]
    const { contributions } = count({ a: told }, { policy: { passOnReasons: ['refund'] } })
    expect(contributions.map(({ segment, contribution }) => [segment.handler, contribution.measures.cases])).toEqual([
      ['ai', 0],
      ['human', 1],
    ])
  })

  it('is nothing while all of it is open', () => {
    expect(count({ a: [started()] }).contributions).toEqual([])
  })

  it.each([true, false])('says whether nobody is known: %s', (anonymous) => {
    const { contributions } = count({ a: RESOLVED }, { anonymous })
    expect(contributions.at(-1)?.contribution.measures).toMatchObject({ cases: 1, anonymousCases: anonymous ? 1 : 0 })
  })
})
