import { expect, test } from 'vitest'
import { BREAK_CAUSES } from '../case/break.ts'
import { CASE_STATES } from '../case/states.ts'
import { CAUSE_NAMES, STATE_NAMES } from './case.ts'

test('each state of a case has a name', () => {
  expect(CASE_STATES.map((state) => [state, STATE_NAMES[state]])).toEqual([
    ['open', 'open'],
    ['abandoned', 'abandoned'],
    ['escalated', 'escalated'],
    ['broken', 'taken back'],
    ['pending', 'pending'],
    ['accepted', 'accepted'],
  ])
})

test('each cause says why a resolution was taken back', () => {
  expect(Object.fromEntries(BREAK_CAUSES.map((cause) => [cause, CAUSE_NAMES[cause]]))).toEqual({
    reopen: 'reopened',
    recontact: 'contacted again',
    escalation: 'handed to a human afterwards',
    churn: 'the customer left',
  })
})
