import { describe, expect, it } from 'vitest'
import { leadOf, prepareLead } from './lead.ts'
import { driftingSeries, someSeries } from './testing/some_drift.ts'

const ALL = driftingSeries({ id: 'breaks', handler: null, ratio: 1.4 })
const AI = driftingSeries({ ratio: 1.5 })
const german = (ratio: number) =>
  driftingSeries({ id: 'breaks.language.3', handler: null, dimension: 'language', value: 'de', ratio })
const SETTINGS = { currency: 'USD', timeZone: 'UTC' }

describe('the series that is named', () => {
  it('is the AI rather than all, where the AI is what moved', () => {
    expect(leadOf([ALL, AI])?.id).toBe('breaks.ai')
    expect(leadOf([ALL, someSeries()])?.id).toBe('breaks')
  })

  it('is one language where that moved much more than the AI did, and the AI where it moved as much', () => {
    expect(leadOf([german(2.2), ALL, AI])?.id).toBe('breaks.language.3')
    expect(leadOf([german(1.6), ALL, AI])?.id).toBe('breaks.ai')
  })

  it('is nothing that moved the other way', () => {
    const better = driftingSeries({ id: 'breaks.human', handler: 'human', state: 'better', ratio: 0.5 })
    expect(leadOf([ALL, better])?.id).toBe('breaks')
  })

  it('is mix where that is the strongest, and nothing before something is clear', () => {
    const mix = driftingSeries({ id: 'mix', kind: 'mix', handler: null, state: 'better' })
    expect(leadOf([mix, ALL, AI])?.id).toBe('mix')
    expect(leadOf([someSeries({ state: 'watching' })])).toBeNull()
  })
})

it('says what it is, since when, and what it costs or saves', () => {
  expect(prepareLead([AI], SETTINGS)).toEqual({
    id: 'breaks.ai',
    state: 'drifting',
    headline: '35% of the AI’s resolutions are now taken back. It was 25%.',
    note: 'Since about Sun 22 Nov, 00:00. If it stays it costs $7,100 a month: +$0.22 on the cost per accepted resolution.',
  })
  const effect = { costPerAcceptedMicros: '-40000', monthMicros: '-900000000' }
  expect(prepareLead([driftingSeries({ state: 'better', ratio: 0.7, now: 0.175, effect })], SETTINGS)?.note).toBe(
    'Since about Sun 22 Nov, 00:00. If it stays it saves $900 a month: −$0.04 on the cost per accepted resolution.',
  )
  expect(prepareLead([someSeries()], SETTINGS)).toBeNull()
})
