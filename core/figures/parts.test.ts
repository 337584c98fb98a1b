import { describe, expect, it } from 'vitest'
import { type Measures, type NumberMeasure, noMeasures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import { addParts, COUNT_NAMES, type CountName, DURATION_NAMES, type DurationName, noDurations, numbersFor } from './parts.ts'

/** What a cell adds, where it adds anything. */
function added(measures: Partial<Measures>, handler: Handler, matured: boolean) {
  const counts = numbersFor(COUNT_NAMES, () => 0)
  const durations = noDurations()
  addParts({ counts, durations }, { ...noMeasures(), ...measures }, { handler, matured })
  return Object.fromEntries(Object.entries({ ...counts, ...durations }).filter(([, number]) => number !== 0))
}

type Numbers = Partial<Record<CountName | DurationName, number>>

describe('a cell adds', () => {
  it.each<[NumberMeasure, ofAi: Numbers, ofHumans: Numbers]>([
    ['cases', { cases: 5, aiCases: 5 }, { cases: 5 }],
    ['escalated', { escalated: 5, aiEscalated: 5 }, { escalated: 5 }],
    ['abandoned', { abandoned: 5 }, { abandoned: 5 }],
    ['anonymousCases', { anonymousCases: 5 }, { anonymousCases: 5 }],
    ['brokenHumanRework', { aiBrokenHumanRework: 5 }, {}],
    ['conversations', { conversations: 5, aiConversations: 5 }, { conversations: 5 }],
    ['handedOff', { aiHandedOff: 5 }, {}],
    ['afterHoursStarted', { afterHoursStarted: 5 }, { afterHoursStarted: 5 }],
    ['afterHoursContained', { afterHoursContained: 5 }, { afterHoursContained: 5 }],
    ['reworkStints', { reworkStints: 5 }, { reworkStints: 5 }],
    ['aiStints', { aiStints: 5 }, { aiStints: 5 }],
    ['humanStints', { humanStints: 5 }, { humanStints: 5 }],
    ['ratings', { ratings: 5 }, { ratings: 5 }],
    ['ratingSum', { ratingSum: 5 }, { ratingSum: 5 }],
    ['satisfiedRatings', { satisfiedRatings: 5 }, { satisfiedRatings: 5 }],
    ['handoffs', { handoffs: 5 }, { handoffs: 5 }],
    ['handoffsTakenUp', { handoffsTakenUp: 5 }, { handoffsTakenUp: 5 }],
    ['handoffsInTime', { handoffsInTime: 5 }, { handoffsInTime: 5 }],
    ['resolutionMs', { resolutionMs: 5 }, { resolutionMs: 5 }],
    ['unbrokenHandlingMs', { unbrokenHandlingMs: 5 }, {}],
    ['aiHandleMs', { aiHandleMs: 5 }, { aiHandleMs: 5 }],
    ['humanHandleMs', { humanHandleMs: 5 }, { humanHandleMs: 5 }],
    ['handoffWaitMs', { handoffWaitMs: 5 }, { handoffWaitMs: 5 }],
  ])('%s', (measure, ofAi, ofHumans) => {
    for (const matured of [true, false]) {
      expect(added({ [measure]: 5 }, 'ai', matured)).toEqual(ofAi)
      expect(added({ [measure]: 5 }, 'human', matured)).toEqual(ofHumans)
    }
  })

  const BROKEN = { brokenRecontact: 1, brokenReopen: 2, brokenEscalation: 4, brokenChurn: 8 }

  it('its unbroken resolutions as accepted once matured, and as pending before', () => {
    expect(added({ resolved: 20, ...BROKEN }, 'ai', true)).toEqual({ resolved: 20, broken: 15, accepted: 5, ...BROKEN })
    expect(added({ resolved: 20, ...BROKEN }, 'human', false)).toEqual({ resolved: 20, broken: 15, pending: 5, ...BROKEN })
  })
})

describe('numbers for names', () => {
  it('are of every name', () => {
    expect(numbersFor(['a', 'bc'], (name) => name.length)).toEqual({ a: 1, bc: 2 })
    expect(Object.keys(noDurations())).toEqual(DURATION_NAMES)
    expect(Object.values(noDurations())).toEqual(DURATION_NAMES.map(() => 0))
  })

  it('are added to what is there', () => {
    const counts = numbersFor(COUNT_NAMES, () => 1)
    const durations = numbersFor(DURATION_NAMES, () => 2)
    addParts({ counts, durations }, { ...noMeasures(), cases: 3, resolutionMs: 4 }, { handler: 'human', matured: true })
    expect([counts.cases, counts.ratings, durations.resolutionMs, durations.handoffWaitMs]).toEqual([4, 1, 6, 2])
  })
})
