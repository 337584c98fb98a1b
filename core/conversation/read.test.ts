import { describe, expect, it } from 'vitest'
import { msOf, type Told, tell } from '../reference/testing/tell.ts'
import { forEachOpen } from '../segment/dimensions.ts'
import { emptyLog, extendLog } from './log.ts'
import { type ConversationFacts, readFacts, readFactsIfIncluded } from './read.ts'

const TEXTS = { ...forEachOpen((_, place) => `value ${place}`), topic: 'login' }
const ABOUT = { customer: 'x', followsUp: 'b', ...TEXTS }
const STARTED: Told = [0, 'started', { handler: 'ai', ...ABOUT }]
const logOf = (...told: Told[]) => extendLog(emptyLog(), tell('a', ...told))
const factsOf = (...told: Told[]): ConversationFacts => readFacts(logOf(...told)) ?? expect.fail('no facts')

describe('the facts of a conversation', () => {
  it('are what its start said', () => {
    const log = logOf(STARTED)
    expect(readFacts(log)).toEqual({
      start: log.entries[0],
      startMs: msOf(0),
      customer: 'x',
      topic: 'login',
      followsUp: 'b',
      segment: { handler: 'ai', ...TEXTS },
      rating: null,
    })
  })

  it('may be few', () => {
    const nothing = Object.fromEntries(Object.keys(TEXTS).map((dimension) => [dimension, null]))
    expect(factsOf([0, 'started', { handler: 'human' }])).toMatchObject({
      customer: undefined,
      topic: '',
      followsUp: undefined,
      segment: { handler: 'human', ...nothing },
    })
  })

  it('are none before it has started', () => {
    expect(readFacts(emptyLog())).toBeNull()
    expect(readFactsIfIncluded(logOf([5, 'resolved'], [6, 'rated', { score: 1 }]))).toBeNull()
  })

  it.each<[string, Told[], string]>([
    [
      'the earliest',
      [[3, 'started', { handler: 'ai', topic: 'no' }], STARTED, [4, 'started', { handler: 'ai', topic: 'no' }]],
      'login',
    ],
    [
      'at one time that of the lowest id',
      [
        [0, 'started', { handler: 'ai', topic: 'no' }, { id: '2' }],
        [0, 'started', { handler: 'ai', topic: 'yes' }, { id: '1' }],
        [0, 'started', { handler: 'ai', topic: 'no' }, { id: '3' }],
      ],
      'yes',
    ],
  ])('are those of its start: %s', (_, told, topic) => {
    expect(factsOf(...told).topic).toBe(topic)
  })
})

describe('what described it later', () => {
  const described = (minute: number, data: object, name: object = {}): Told => [minute, 'described', data, name]

  it.each(Object.keys(ABOUT))('changes its %s', (field) => {
    const { customer, followsUp, segment } = factsOf(STARTED, described(5, { [field]: 'new' }))
    const { handler, ...dimensions } = segment
    expect({ customer, followsUp, ...dimensions }).toEqual({ ...ABOUT, [field]: 'new' })
    expect(handler).toBe('ai')
  })

  it.each<[string, Told[], string]>([
    ['the last word wins, whenever it came', [STARTED, described(9, { topic: 'last' }), described(5, { topic: 'no' })], 'last'],
    ['also over a start that was sent later', [described(-9, { topic: 'earlier' }), STARTED], 'earlier'],
    [
      'at one time that of the highest id',
      [STARTED, described(5, { topic: 'b' }, { id: '2' }), described(5, { topic: 'no' }, { id: '1' })],
      'b',
    ],
    ['what is left out changes nothing', [STARTED, described(5, { market: 'se' }), described(6, { topic: undefined })], 'login'],
    ['null clears', [STARTED, described(5, { topic: null })], ''],
    ['so does an empty text', [STARTED, described(5, { topic: '' })], ''],
    ['a claim of a topic is none', [STARTED, [5, 'closed', { topic: 'no' }]], 'login'],
  ])('%s', (_, told, topic) => {
    expect(factsOf(...told).topic).toBe(topic)
    expect(factsOf(...told).segment.topic).toBe(topic || null)
  })

  it('is never who handled it', () => {
    expect(factsOf(STARTED, described(5, { handler: 'human' })).segment.handler).toBe('ai')
  })
})

describe('the rating', () => {
  const rated = (minute: number, score: number, id?: string): Told => [minute, 'rated', { score }, id ? { id } : {}]

  it.each<[string, Told[], number]>([
    ['the last', [rated(5, 1), rated(9, 2), rated(7, 3)], 2],
    ['at one time that of the highest id', [rated(5, 1, '2'), rated(5, 2, '3'), rated(5, 3, '1')], 2],
    ['of those before the start that of the highest id', [rated(-1, 1, '1'), rated(-5, 2, '2')], 2],
    ['of the start and before it alike', [rated(0, 1, '1'), rated(-5, 2, '2'), rated(-9, 3, '0')], 2],
  ])('is %s', (_, told, rating) => {
    expect(factsOf(STARTED, ...told).rating).toBe(rating)
  })
})

describe('a conversation that is excluded', () => {
  const excluded = (minute: number, id?: string): Told => [minute, 'excluded', { reason: 'spam' }, id ? { id } : {}]
  const included = (minute: number, id?: string): Told => [minute, 'included', {}, id ? { id } : {}]

  it.each<[string, Told[], boolean]>([
    ['counts nowhere', [excluded(5)], false],
    ['nor where it was before its start', [excluded(-5)], false],
    ['counts again when it is included', [excluded(5), included(6)], true],
    ['by the last word, whenever it came', [excluded(9), included(6), excluded(3)], false],
    ['at one time by the highest id', [included(5, '2'), excluded(5, '1')], true],
    ['whichever of both that is', [excluded(5, '2'), included(5, '1')], false],
    ['is none for being included', [included(5)], true],
  ])('%s', (_, told, isCounted) => {
    const log = logOf(STARTED, ...told)
    const facts = readFactsIfIncluded(log)
    expect(facts).toMatchObject({ customer: 'x', topic: 'login' })
    expect(readFacts(log)).toEqual(isCounted ? facts : null)
  })
})
