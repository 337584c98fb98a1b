import { describe, expect, test } from 'vitest'
import { listCases } from './lists.ts'
import { countBoth } from './testing/count_both.ts'
import { churned, DAY, HOUR, msOf, type Told, tell } from './testing/tell.ts'

/** docs/metrics.md, section 3. The window is 14 days, as by default. */

const WINDOW = 14 * DAY
const MS = 1 / 60_000
const AI = { handler: 'ai', customer: 'x', topic: 'login' }
const HUMAN = { ...AI, handler: 'human' }
const ROOT: Told[] = [
  [0, 'started', AI],
  [10, 'resolved'],
]
/** When the window of ROOT ends. */
const END = 10 + WINDOW

const statesOf = (events: ReturnType<typeof tell>, nowMinute = 200 * DAY, policy = {}) =>
  listCases(countBoth(events, { nowMinute, policy }).reading, msOf(nowMinute))
    .map(({ root, state, broken }) => `${root?.conversation ?? '-'} ${state}${broken ? ` ${broken.cause}` : ''}`)
    .sort()

describe('the state of a case', () => {
  const again = (minute: number, data: object = HUMAN) => tell('b', [minute, 'started', data], [minute + 5, 'resolved'])

  test.each<[state: string, when: string, events: ReturnType<typeof tell>, nowMinute?: number]>([
    ['open', 'the root has not ended', tell('a', [0, 'started', AI])],
    ['abandoned', 'the root was closed', tell('a', [0, 'started', AI], [9, 'closed'])],
    [
      'abandoned',
      'the root was closed, then reopened',
      tell('a', [0, 'started', AI], [9, 'closed'], [20, 'reopened'], [30, 'resolved']),
    ],
    ['escalated', 'the root was handed off', tell('a', [0, 'started', AI], [9, 'handed_off'], [20, 'resolved'])],
    [
      'escalated',
      'the root was handed off, then they left',
      [...tell('a', [0, 'started', AI], [9, 'handed_off']), churned('x', 20)],
    ],
    ['pending', 'resolved, the window has not passed', tell('a', ...ROOT), DAY],
    ['pending', 'the bucket of the resolution is not W old', tell('a', ...ROOT), WINDOW + 15 - MS],
    ['accepted', 'the bucket of the resolution is W old', tell('a', ...ROOT), WINDOW + 15],
    ['accepted', 'resolved, nothing broke it', tell('a', ...ROOT)],
    ['broken reopen', 'reopened within the window', tell('a', ...ROOT, [3 * DAY, 'reopened'])],
    ['broken reopen', 'reopened at its very end', tell('a', ...ROOT, [END - MS, 'reopened'])],
    ['broken reopen', 'reopened at once', tell('a', ...ROOT, [10, 'reopened'])],
    ['broken escalation', 'handed off after the resolution', tell('a', ...ROOT, [3 * DAY, 'handed_off'])],
    ['broken recontact', 'another conversation', [...tell('a', ...ROOT), ...again(3 * DAY)]],
    ['broken recontact', 'another conversation at its very end', [...tell('a', ...ROOT), ...again(END - MS)]],
    ['broken recontact', 'another conversation that began before the end', [...tell('a', ...ROOT), ...again(5)]],
    ['broken churn', 'they left', [...tell('a', ...ROOT), churned('x', 3 * DAY)]],
    ['broken churn', 'they left at the very resolution', [...tell('a', ...ROOT), churned('x', 10)]],
    ['broken churn', 'they left at the very end', [...tell('a', ...ROOT), churned('x', END - MS)]],
    ['accepted', 'they left when the window had passed', [...tell('a', ...ROOT), churned('x', END)]],
    ['accepted', 'they left before the resolution', [...tell('a', ...ROOT), churned('x', 10 - MS)]],
    ['accepted', 'another left', [...tell('a', ...ROOT), churned('y', 3 * DAY)]],
    ['broken churn', 'they left before they came again', [...tell('a', ...ROOT), ...again(3 * DAY), churned('x', 3 * DAY - MS)]],
    ['broken recontact', 'they left as they came again', [...tell('a', ...ROOT), ...again(3 * DAY), churned('x', 3 * DAY)]],
    [
      'broken recontact',
      'they came again before they left',
      [...tell('a', ...ROOT), ...again(3 * DAY), churned('x', 3 * DAY + MS)],
    ],
    ['broken churn', 'they left twice', [...tell('a', ...ROOT), churned('x', 2), churned('x', 20)]],
  ])('%s: %s', (state, _when, events, nowMinute) => {
    expect(statesOf(events, nowMinute)).toEqual([`a ${state}`])
  })

  test('a case that counts counts once, whatever happens in it', () => {
    const events = [
      ...tell('a', ...ROOT, [DAY, 'reopened'], [DAY + 5, 'resolved']),
      ...again(2 * DAY),
      ...again(3 * DAY).slice(0, 0),
    ]
    expect(countBoth(events).row.counts).toMatchObject({ cases: 1, resolved: 1, accepted: 0, broken: 1, reworkStints: 2 })
  })

  test('what comes when the window has passed is a case of its own', () => {
    expect(statesOf([...tell('a', ...ROOT), ...again(END)])).toEqual(['a accepted', 'b accepted'])
  })

  test('the window runs from the latest end, not from the last stint', () => {
    const long = tell('b', [5, 'started', HUMAN], [10 * DAY, 'resolved'])
    const short = tell('c', [6, 'started', HUMAN], [20, 'resolved'])
    const late = (minute: number) => [
      ...tell('a', ...ROOT),
      ...long,
      ...short,
      ...tell('d', [minute, 'started', AI], [minute + 5, 'resolved']),
    ]
    expect(statesOf(late(24 * DAY - MS))).toEqual(['a broken recontact'])
    expect(statesOf(late(24 * DAY))).toEqual(['a broken recontact', 'd accepted'])
  })

  test('an abandoned root is not broken by what comes after it', () => {
    expect(statesOf([...tell('a', [0, 'started', AI], [10, 'closed']), ...again(DAY)])).toEqual(['a abandoned'])
  })

  test.each([
    ['before its end', -MS, 'a broken escalation'],
    ['at its end', 0, 'a accepted'],
    ['after it', DAY, 'a accepted'],
  ])('rework that a long prelude keeps in the case breaks within the window of the root alone: %s', (_, after, state) => {
    const long = tell('p', [-DAY, 'started', AI], [END + after, 'handed_off', { reason: 'by_design' }])
    const events = [...long, ...tell('a', ...ROOT)]
    expect(statesOf(events, undefined, { passOnReasons: ['by_design'] })).toEqual([state])
    expect(countBoth(events, { policy: { passOnReasons: ['by_design'] } }).row.counts).toMatchObject({
      cases: 1,
      reworkStints: 1,
    })
  })

  test('the earliest counts, though they left later', () => {
    const told = tell('a', ...ROOT, [END - DAY, 'reopened'], [END + 5 * DAY, 'resolved'])
    const [one] = listCases(countBoth([...told, churned('x', END + DAY)]).reading, msOf(200 * DAY))
    expect(one?.broken).toEqual({ cause: 'reopen', atMs: msOf(END - DAY) })
  })
})

describe('prelude, root and rework', () => {
  const policy = { passOnReasons: ['by_design'] }
  const PASSED: Told[] = [
    [0, 'started', AI],
    [5, 'handed_off', { reason: 'by_design' }],
  ]

  test('a stint passed on is prelude: the human after it is the root', () => {
    const { row } = countBoth(tell('a', ...PASSED, [9, 'resolved']), { policy, question: { by: ['handler'] } })
    expect(row).toMatchObject({ segment: { handler: 'human' }, counts: { cases: 1, accepted: 1, escalated: 0, reworkStints: 0 } })
    expect(row.costMicros).toMatchObject({ handling: 4_250_000n, rework: 0n })
  })

  test('while the human has it, the case is open', () => {
    expect(statesOf(tell('a', ...PASSED), undefined, policy)).toEqual(['a open'])
    expect(countBoth(tell('a', ...PASSED), { policy }).row.counts).toMatchObject({ cases: 0, conversations: 1, aiHandedOff: 1 })
  })

  test('a stint passed on after the root is rework', () => {
    const events = [...tell('a', ...ROOT), ...tell('b', [DAY, 'started', AI], [DAY + 5, 'handed_off', { reason: 'by_design' }])]
    expect(countBoth(events, { policy }).row.counts).toMatchObject({ cases: 1, brokenRecontact: 1, reworkStints: 2 })
  })

  test('the segment is that of the root and its conversation', () => {
    const first = tell('a', [0, 'started', { ...AI, language: 'de' }], [5, 'handed_off', { reason: 'by_design' }], [9, 'closed'])
    const [row] = countBoth(first, { policy, question: { by: ['handler', 'language'], filters: { handler: ['human'] } } }).answer
      .rows
    expect(row).toMatchObject({ segment: { handler: 'human', language: 'de' }, counts: { cases: 1, abandoned: 1 } })
  })
})

describe('which conversations are about the same issue', () => {
  const second = (data: object, id = 'b') => tell(id, [DAY, 'started', data], [DAY + 5, 'resolved'])
  const third = (data: object) => tell('c', [2 * DAY, 'started', data], [2 * DAY + 5, 'resolved'])
  const TWO = ['a accepted', 'b accepted']
  const ONE = ['a broken recontact']

  test.each<[string, ReturnType<typeof tell>, string[], object?]>([
    ['customer and topic are the same', second(AI), ONE],
    ['another topic', second({ ...AI, topic: 'billing' }), TWO],
    ['a missing topic is a topic of its own', second({ ...AI, topic: undefined }), TWO],
    ['another customer', second({ ...AI, customer: 'y' }), TWO],
    ['an anonymous one', second({ ...AI, customer: undefined }), TWO],
    ['any topic, where the policy says so', second({ ...AI, topic: 'billing' }), ONE, { sameIssue: 'any' }],
    ['an anonymous one, whatever the policy', second({ ...AI, customer: undefined }), TWO, { sameIssue: 'any' }],
    ['it follows the other up', second({ ...AI, topic: 'billing', followsUp: 'a' }), ONE],
    ['it follows up what is another customer’s', second({ ...AI, customer: 'y', topic: 'billing', followsUp: 'a' }), TWO],
    ['it follows up without a customer', second({ handler: 'ai', topic: 'login', followsUp: 'a' }), TWO],
    ['it follows up what was never seen', second({ ...AI, followsUp: 'never' }), ONE],
    ['it follows itself up: its own topic', second({ ...AI, followsUp: 'b' }), ONE],
    [
      'link by link',
      [...second({ ...AI, topic: 'two', followsUp: 'a' }), ...third({ ...AI, topic: 'three', followsUp: 'b' })],
      ONE,
    ],
    [
      'a walk into a circle keeps its own topic',
      [
        ...second({ ...AI, topic: 'two', followsUp: 'c' }),
        ...third({ ...AI, topic: 'three', followsUp: 'b' }),
        ...tell('d', [3 * DAY, 'started', { ...AI, followsUp: 'c' }], [3 * DAY + 5, 'resolved']),
      ],
      ['a broken recontact', 'b accepted', 'c accepted'],
    ],
    [
      'a start that has not arrived ends the walk',
      [...second({ ...AI, followsUp: 'c' }), ...tell('c', [2 * DAY, 'resolved'])],
      ONE,
    ],
  ])('%s', (_, others, states, policy) => {
    expect(statesOf([...tell('a', ...ROOT), ...others], undefined, policy)).toEqual(states)
  })

  test('stints of one instant are ordered by conversation, by code point', () => {
    const one = (id: string, outcome: string) => tell(id, [0, 'started', AI], [HOUR, outcome])
    expect(statesOf([...one('b', 'closed'), ...one('a', 'resolved')])).toEqual(['a broken recontact'])
    expect(statesOf([...one('😀', 'resolved'), ...one('\uffee', 'closed')])).toEqual(['\uffee abandoned'])
  })
})
