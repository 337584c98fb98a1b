import { describe, expect, it } from 'vitest'
import type { Review, ReviewEvent } from '#core/review/contract.ts'
import { isMissed, outcomeTone, placeOf } from './timeline_places.ts'

const event = (some: Partial<ReviewEvent>): ReviewEvent => ({
  ...{ kind: 'alert', from: '2026-11-16T00:00:00Z', to: null, text: '', outcome: null },
  ...some,
})

describe('what became of it', () => {
  it.each<[string, Partial<ReviewEvent>, boolean, string]>([
    ['drift that no rule watched', { kind: 'drift', outcome: 'no rule watched it' }, true, 'bad'],
    ['drift that one did', { kind: 'drift' }, false, 'neutral'],
    ['an alert that nobody took', { outcome: 'not acknowledged yet' }, false, 'neutral'],
    ['a release for the worse', { kind: 'release', outcome: 'x', verdict: 'worse' }, false, 'bad'],
    ['one for the better', { kind: 'release', outcome: 'x', verdict: 'better' }, false, 'good'],
    ['one without a sign', { kind: 'release', outcome: 'x', verdict: 'no sign' }, false, 'neutral'],
  ])('of %s', (_, some, missed, tone) => expect([isMissed(event(some)), outcomeTone(event(some))]).toEqual([missed, tone]))
})

describe('where it lies in the period', () => {
  const period = { from: '2026-11-16T00:00:00+01:00', to: '2026-11-20T00:00:00+01:00' } as Review['period']

  it.each([
    ['an instant at its beginning', '2026-11-15T23:00:00Z', null, 0, null],
    ['an instant within', '2026-11-17T00:00:00+01:00', null, 25, null],
    ['a stretch', '2026-11-17T00:00:00+01:00', '2026-11-19T00:00:00+01:00', 25, 50],
    ['one that goes on to its end', '2026-11-18T00:00:00+01:00', '2026-11-20T00:00:00+01:00', 50, 50],
  ])('%s', (_, from, to, left, width) => expect(placeOf(event({ from, to }), period)).toEqual({ left, width }))
})
