import { describe, expect, it } from 'vitest'
import { elementsOf, textOf } from '#app/_testing/elements.ts'
import type { DemoState } from '#core/demo/contract.ts'
import { demoChoice, isTellingHistory } from './demo_choice.ts'
import { DemoProgress } from './demo_progress.tsx'

const state = (change: Partial<NonNullable<DemoState>> = {}): NonNullable<DemoState> => ({
  wanted: true,
  phase: 'live',
  scenario: 'hazard',
  beganAt: '2026-11-23T12:00:00.000Z',
  sentEvents: 12_345,
  historyShare: 0.25,
  failure: null,
  ...change,
})

describe('what is offered of a demo', () => {
  it.each([
    ['never started', null, 'Start the demo', 'ask first'],
    ['starting', state({ phase: 'starting' }), 'Stop the demo', 'stop'],
    ['telling its history', state({ phase: 'history' }), 'Stop the demo', 'stop'],
    ['live', state(), 'Stop the demo', 'stop'],
    ['stopped', state({ wanted: false, phase: 'stopped' }), 'Go on with the demo', 'start'],
    ['told to stop a moment ago', state({ wanted: false }), 'Go on with the demo', 'start'],
    ['failed', state({ phase: 'failed' }), 'Go on with the demo', 'start'],
  ] as const)('%s', (_, demo, label, does) => {
    expect(demoChoice(demo)).toEqual({ label, does })
  })
})

describe('where a demo stands, in words', () => {
  const drawn = (demo: DemoState) => elementsOf(DemoProgress({ state: demo }))[0]?.props
  const words = (demo: DemoState) => {
    const props = drawn(demo)
    return [props?.title ?? props?.label, textOf(props?.children)]
  }

  it.each([
    ['failed', state({ phase: 'failed', failure: 'no key' }), ['The demo stopped by itself', 'no key']],
    ['failed without a word', state({ phase: 'failed' }), ['The demo stopped by itself', 'The log says why.']],
    [
      'stopped',
      state({ wanted: false, phase: 'stopped' }),
      ['The demo is stopped', 'What it sent stays until it is removed; starting it again goes on from there.'],
    ],
    [
      'told to stop a moment ago',
      state({ wanted: false }),
      ['The demo is stopped', 'What it sent stays until it is removed; starting it again goes on from there.'],
    ],
    [
      'live',
      state(),
      ['The demo is live', 'The AI’s answers get worse. 12,345 events sent; new conversations arrive as you watch.'],
    ],
    ['history', state({ phase: 'history' }), ['Telling 8 weeks of history: 12,345 events sent', '']],
    ['starting', state({ phase: 'starting' }), ['Starting the simulator', '']],
  ])('%s', (_, demo, expected) => {
    expect(words(demo)).toEqual(expected)
  })

  it('shows how much of the history is told, and nothing where there never was a demo', () => {
    expect(drawn(state({ phase: 'history' }))).toMatchObject({ share: 0.25 })
    expect(drawn(null)).toBeUndefined()
  })
})

it.each([
  [null, false],
  [state({ phase: 'starting' }), true],
  [state({ phase: 'history' }), true],
  [state({ phase: 'history', wanted: false }), false],
  [state(), false],
  [state({ phase: 'failed' }), false],
])('figures are still to come by themselves of a demo that tells its history: %j', (demo, coming) => {
  expect(isTellingHistory(demo)).toBe(coming)
})
