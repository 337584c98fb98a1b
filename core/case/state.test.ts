import { describe, expect, it } from 'vitest'
import { OUTCOME_NUMBERS } from '../stint/numbers.ts'
import { OUTCOMES } from '../stint/types.ts'
import type { Break } from './break.ts'
import { maturesAt, STATES_BY_OUTCOME_NUMBER, stateOfCase } from './state.ts'
import { FIRST_MS, HOUR_MS, someCase } from './testing/some_case.ts'
import type { SupportCase } from './types.ts'

const DAY_MS = 24 * HOUR_MS
/** The quarter hour in which the root ends begins 7 minutes before. */
const QUARTER_END_MS = FIRST_MS + HOUR_MS + 8 * 60_000
const BROKEN: Break = { cause: 'churn', atMs: FIRST_MS + 2 * HOUR_MS }

it.each([
  [0, 15],
  [7, 15],
  [14.99, 15],
  [15, 30],
])('a resolution in minute %d matures a window after minute %d', (minute, end) => {
  expect(maturesAt(minute * 60_000, DAY_MS)).toBe(end * 60_000 + DAY_MS)
})

describe('the state of a case', () => {
  it.each<[string, SupportCase, Break | null, number, string]>([
    ['without a root', someCase({ outcome: 'passed_on' }), null, Number.MAX_VALUE, 'open'],
    ['at work', someCase({ outcome: 'open' }), null, Number.MAX_VALUE, 'open'],
    ['handed off', someCase({ outcome: 'escalated' }), null, Number.MAX_VALUE, 'escalated'],
    ['closed', someCase({ outcome: 'abandoned' }), null, Number.MAX_VALUE, 'abandoned'],
    ['just before it matures', someCase({}), null, QUARTER_END_MS + DAY_MS - 1, 'pending'],
    ['as it matures', someCase({}), null, QUARTER_END_MS + DAY_MS, 'accepted'],
    ['taken back', someCase({}), BROKEN, 0, 'broken'],
    ['taken back, and matured', someCase({}), BROKEN, Number.MAX_VALUE, 'broken'],
  ])('%s: %s', (_, known, broken, nowMs, state) => {
    expect(stateOfCase(known, broken, DAY_MS, nowMs)).toBe(state)
  })

  it.each(OUTCOMES)('is by the number of its outcome the same, as far as that decides: %s', (outcome) => {
    const decided = STATES_BY_OUTCOME_NUMBER[OUTCOME_NUMBERS.numberOf[outcome]]
    const state = stateOfCase(someCase({ outcome }), null, DAY_MS, 0)
    expect(decided).toBe(outcome === 'resolved' ? null : state)
  })
})
