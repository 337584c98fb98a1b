import { describe, expect, it } from 'vitest'
import { EVENT_NUMBERS } from '../event/numbers.ts'
import type { EventType } from '../event/types.ts'
import { msOf, type Told, tell } from '../reference/testing/tell.ts'
import {
  type ConversationLog,
  countOfEvents,
  emptyLog,
  extendLog,
  hasStarted,
  humanMessagesMs,
  type LogEntry,
  readingOrder,
  sentOrder,
  typeOf,
} from './log.ts'

const STARTED: Told = [0, 'started', { handler: 'ai' }]
const message = (minute: number, from: string): Told => [minute, 'message', { from }]
const logOf = (...told: Told[]): ConversationLog => extendLog(emptyLog(), tell('a', ...told))
const { 'conversation.started': START, 'conversation.resolved': RESOLVED } = EVENT_NUMBERS.numberOf

describe('a log', () => {
  it('keeps events one by one in the order of arrival, and of the first the source', () => {
    expect(logOf([5, 'resolved'], STARTED)).toEqual({
      source: '/told',
      entries: [
        [msOf(5), RESOLVED, 'a0', {}],
        [msOf(0), START, 'a1', { handler: 'ai' }],
      ],
      messages: null,
    })
  })

  it('keeps the source of those from elsewhere', () => {
    const log = logOf(STARTED, [5, 'resolved', {}, { source: '/other' }])
    expect(log.entries.map((entry) => entry[4])).toEqual([undefined, '/other'])
    expect(extendLog(log, tell('b', [6, 'closed'])).entries.at(-1)).toHaveLength(4)
  })

  it('has the source of the first, a message too, whatever comes later', () => {
    const other = tell('a', [5, 'resolved', {}, { source: '/other' }])
    expect(extendLog(logOf(message(1, 'ai')), other)).toMatchObject({
      source: '/told',
      entries: [[msOf(5), RESOLVED, 'a0', {}, '/other']],
    })
    expect(extendLog(logOf(STARTED), other).source).toBe('/told')
    expect([emptyLog(), extendLog(emptyLog(), [])].map(({ source }) => source)).toEqual(['', ''])
  })

  it('keeps of messages how many there were from whom, the last instant, and when humans wrote', () => {
    const log = logOf(message(7, 'human'), message(9, 'customer'), message(5, 'human'), message(8, 'ai'), message(6, 'ai'))
    expect(log.entries).toEqual([])
    expect(log.messages).toEqual({ lastMs: msOf(9), customer: 1, ai: 2, human: 2, humanMs: [msOf(7), msOf(5) - msOf(7)] })
    expect(humanMessagesMs(log)).toEqual([msOf(7), msOf(5)])
    expect(countOfEvents(log)).toBe(5)
  })

  it('knows of no human message where none came, or none was kept', () => {
    expect(logOf(message(7, 'ai')).messages).toEqual({ lastMs: msOf(7), customer: 0, ai: 1, human: 0 })
    expect(humanMessagesMs(logOf(message(7, 'ai')))).toEqual([])
    expect(humanMessagesMs(logOf(STARTED))).toEqual([])
  })

  it('is left as it is by what is added to it', () => {
    const log = logOf(STARTED, message(1, 'human'))
    const before = structuredClone(log)
    const after = extendLog(log, tell('b', message(2, 'human'), [3, 'resolved']))
    expect(log).toEqual(before)
    expect(after.messages).toMatchObject({ human: 2, lastMs: msOf(2) })
    expect([countOfEvents(log), countOfEvents(after)]).toEqual([2, 4])
  })

  it('tells whether the conversation has started', () => {
    expect([hasStarted(emptyLog()), hasStarted(logOf([5, 'closed'])), hasStarted(logOf([5, 'closed'], STARTED))]).toEqual([
      false,
      false,
      true,
    ])
    expect(countOfEvents(emptyLog())).toBe(0)
  })
})

describe('the order of entries', () => {
  const entry = (minute: number, type: EventType, id: string, source?: string): LogEntry =>
    [minute, EVENT_NUMBERS.numberOf[type], id, {}, ...(source ? [source] : [])] as LogEntry
  const log: ConversationLog = { ...emptyLog(), source: '/m' }
  const BASE = entry(5, 'conversation.closed', 'm')

  it.each<[string, LogEntry, number, number]>([
    ['the same', BASE, 0, 0],
    ['an earlier time', entry(4, 'conversation.rated', 'z', '/z'), 1, 1],
    ['a later time', entry(6, 'conversation.started', 'a', '/a'), -1, -1],
    ['a type that is read before, with a later id', entry(5, 'conversation.resolved', 'z'), 1, -1],
    ['a type that is read after, though its number is lower', entry(5, 'conversation.described', 'a'), -1, 1],
    ['a lower id', entry(5, 'conversation.closed', 'a', '/z'), 1, 1],
    ['a higher id', entry(5, 'conversation.closed', 'z', '/a'), -1, -1],
    ['a source before the log’s', entry(5, 'conversation.closed', 'm', '/a'), 1, 1],
    ['a source after it', entry(5, 'conversation.closed', 'm', '/z'), -1, -1],
  ])('against %s', (_, other, read, sent) => {
    expect([Math.sign(readingOrder(log)(BASE, other)), Math.sign(sentOrder(log)(BASE, other))]).toEqual([read, sent])
    expect([readingOrder(log)(other, BASE), sentOrder(log)(other, BASE)].map((sign) => 0 - Math.sign(sign))).toEqual([read, sent])
  })

  it('tells types by their numbers', () => {
    expect(typeOf(BASE)).toBe('conversation.closed')
  })
})
