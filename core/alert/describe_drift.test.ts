import { describe, expect, it } from 'vitest'
import type { DriftSeries } from '../drift/contract.ts'
import { describeDrift } from './describe_drift.ts'
import { nothingRead, type Reading } from './reading.ts'

const IN_ALARM: DriftSeries = {
  ...{ id: 'breaks.ai', kind: 'breaks', handler: 'ai', dimension: null, value: null, source: null },
  ...{ state: 'drifting', likelyCause: 'release', evidence: { worse: 2_160, better: 0 }, promisedHours: 2_160 },
  ...{ alarmSince: '2026-11-23T10:00:00Z', estimatedStart: '2026-11-22T00:00:00Z' },
  ...{ ratio: 1.504, observed: 150, expected: 100, before: 0.25, now: 0.375, accepted: null, days: [] },
  effect: { costPerAcceptedMicros: '220000', monthMicros: '7142200000' },
}
const READ: Reading = { ...nothingRead(''), says: 'breach', value: Math.log(2_160), series: 'breaks.ai' }
const PLACE = { currency: 'USD', timeZone: 'Europe/Berlin' }
const told = (series: Partial<DriftSeries> = {}, reading: Partial<Reading> = {}) =>
  describeDrift({ ...READ, ...reading }, { ...IN_ALARM, ...series }, PLACE)

describe('what an alert about drift says', () => {
  it('is what moved, since when, why, what it costs and how rare it is by chance', () =>
    expect(told()).toEqual({
      headline: '38% of the AI’s resolutions are now taken back. It was 25%.',
      sentences: [
        'Since about 22 Nov 2026, 01:00, likely a release.',
        'If it stays: +$7,100 a month.',
        'Chance alone looks like this once in 90 days.',
      ],
      facts: [
        { label: 'What', value: 'AI' },
        { label: 'Against what was expected', value: '1.5 times' },
        { label: 'Cost per accepted resolution', value: '+$0.22' },
      ],
      seriesId: 'breaks.ai',
      startedAt: '2026-11-22T00:00:00.000Z',
    }))

  it('says nothing of what is not known', () =>
    expect(told({ estimatedStart: null, effect: null, ratio: null, likelyCause: null })).toMatchObject({
      sentences: ['Chance alone looks like this once in 90 days.'],
      facts: [{ label: 'What', value: 'AI' }],
      startedAt: null,
    }))

  it('names no cause where none is likely', () =>
    expect(told({ likelyCause: null }).sentences[0]).toBe('Since about 22 Nov 2026, 01:00.'))
})

describe('without anything to describe', () => {
  const plain = (headline: string) => ({ headline, sentences: [], facts: [], seriesId: 'breaks.ai', startedAt: null })

  it.each([
    ['nothing', 'There is nothing to judge by.'],
    ['failed', 'It could not be read.'],
  ] as const)('it says so: %s', (says, headline) => expect(told({}, { says })).toEqual(plain(headline)))

  it('it says that the series is gone', () =>
    expect(describeDrift(READ, null, PLACE)).toEqual(plain('What it watched is watched no more.')))
})
