import { expect, test } from 'vitest'
import { CAUSE_NUMBERS } from '../case/break.ts'
import { STATES_BY_OUTCOME_NUMBER } from '../case/state.ts'
import { EVENT_NUMBERS, READING_PLACES } from '../event/numbers.ts'
import { EVENT_TYPES } from '../event/types.ts'
import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { DIMENSION_NUMBERS, DIMENSION_PAIRS, HANDLER_NUMBERS, NOT_SAID, OTHER, PAIR_NUMBERS } from '../segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '../stint/numbers.ts'
import { numbering } from './numbering.ts'

// Rows hold these numbers, and SQL some of them. Add to them; never change one, nor give one away again.

test('what rows hold for types of events, handlers, outcomes, openings and causes', () => {
  expect(EVENT_NUMBERS.numberOf).toEqual({
    'conversation.started': 0,
    'conversation.message': 1,
    'conversation.handed_off': 2,
    'conversation.resolved': 3,
    'conversation.closed': 4,
    'conversation.reopened': 5,
    'conversation.rated': 6,
    'conversation.cost': 7,
    'customer.churned': 8,
    'release.deployed': 9,
    'conversation.described': 10,
    'conversation.excluded': 11,
    'conversation.included': 12,
    'conversation.claimed': 13,
  })
  expect(HANDLER_NUMBERS.numberOf).toEqual({ ai: 0, human: 1 })
  expect(OUTCOME_NUMBERS.numberOf).toEqual({ open: 0, resolved: 1, escalated: 2, passed_on: 3, abandoned: 4 })
  expect(OPENING_NUMBERS.numberOf).toEqual({ started: 0, handed_off: 1, reopened: 2 })
  expect(CAUSE_NUMBERS.numberOf).toEqual({ recontact: 0, reopen: 1, escalation: 2, churn: 3 })
})

test('what rows hold for dimensions, their pairs and values', () => {
  expect([NOT_SAID, OTHER]).toEqual([0, 1])
  expect(DIMENSION_NUMBERS.numberOf).toEqual({ channel: 0, language: 1, market: 2, topic: 3, agentVersion: 4 })
  expect(PAIR_NUMBERS.numberOf).toEqual({
    'channel/language': 0,
    'channel/market': 1,
    'channel/topic': 2,
    'channel/agentVersion': 3,
    'language/market': 4,
    'language/topic': 5,
    'language/agentVersion': 6,
    'market/topic': 7,
    'market/agentVersion': 8,
    'topic/agentVersion': 9,
  })
})

test('every pair knows its dimensions and their places', () => {
  expect(DIMENSION_PAIRS.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  for (const { number, dimensions, places } of DIMENSION_PAIRS) {
    expect(PAIR_NUMBERS.nameOf(number)).toBe(dimensions.join('/'))
    expect(places.map((place) => OPEN_DIMENSIONS[place])).toEqual(dimensions)
  }
})

test('the order of reading, which stands apart from the numbers', () => {
  const inOrder = Object.values(EVENT_NUMBERS.numberOf).sort((a, b) => (READING_PLACES[a] ?? -1) - (READING_PLACES[b] ?? -1))
  expect(inOrder.map(EVENT_NUMBERS.nameOf)).toEqual(EVENT_TYPES)
  expect(EVENT_TYPES).toEqual([
    'conversation.started',
    'conversation.message',
    'conversation.handed_off',
    'conversation.resolved',
    'conversation.closed',
    'conversation.reopened',
    'conversation.rated',
    'conversation.cost',
    'conversation.described',
    'conversation.excluded',
    'conversation.included',
    'conversation.claimed',
    'customer.churned',
    'release.deployed',
  ])
})

test('the states that the numbers of outcomes decide', () => {
  expect(STATES_BY_OUTCOME_NUMBER).toEqual(['open', null, 'escalated', 'open', 'abandoned'])
})

test('a number that stands for nothing is said, not taken for another', () => {
  expect(() => numbering<'a' | 'b'>({ a: 3, b: 5 }).nameOf(4)).toThrow(/the number 4/)
})
