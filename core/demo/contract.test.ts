import { describe, expect, it } from 'vitest'
import { demoProgressSchema, demoStateSchema, demoWishSchema } from './contract.ts'
import { takeDemoState } from './take_state.ts'

const BEGAN = Date.UTC(2026, 10, 23)

describe('the state of a demo', () => {
  const state = {
    wanted: true,
    phase: 'history',
    scenario: 'hazard',
    beganAt: '2026-11-23T00:00:00.000Z',
    sentEvents: 12,
    historyShare: 0.5,
    failure: null,
  }
  it.each([
    ['there never was one', null],
    ['it sends its history', state],
    ['it starts', { ...state, phase: 'starting', sentEvents: 0, historyShare: 0 }],
    ['it is live', { ...state, phase: 'live', historyShare: 1 }],
    ['it was stopped', { ...state, phase: 'stopped', wanted: false }],
    ['it failed', { ...state, phase: 'failed', failure: 'the simulator ended' }],
  ])('%s', (_, told) => {
    expect(demoStateSchema.parse(told)).toEqual(told)
    expect(takeDemoState(told)).toEqual(told)
  })

  it.each([{ phase: 'paused' }, { sentEvents: 1.5 }, { historyShare: -0.1 }, { historyShare: 1.1 }, { beganAt: 'today' }])(
    'is never %j',
    (wrong) => expect(demoStateSchema.safeParse({ ...state, ...wrong }).success).toBe(false),
  )
})

describe('the wish for a demo', () => {
  it('is for one in which something goes wrong, where it does not say which', () => {
    expect(demoWishSchema.parse({})).toEqual({ scenario: 'hazard' })
    expect(demoWishSchema.parse({ scenario: 'steady' })).toEqual({ scenario: 'steady' })
    expect(demoWishSchema.safeParse({ scenario: 'nothing' }).success).toBe(false)
  })
})

describe('what a simulator tells', () => {
  it('is how far it came', () => {
    const told = { sentThroughMs: BEGAN, sentEvents: 0 }
    expect(demoProgressSchema.parse(told)).toEqual(told)
  })

  it.each([{}, { sentThroughMs: BEGAN }, { sentThroughMs: BEGAN, sentEvents: -1 }, { sentThroughMs: BEGAN, sentEvents: 0.5 }])(
    'is never %j',
    (wrong) => expect(demoProgressSchema.safeParse(wrong).success).toBe(false),
  )
})
