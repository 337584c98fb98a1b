import { describe, expect, it, test } from 'vitest'
import { FIGURE_IDS, type FigureId } from '../figures/catalogue.ts'
import { type Reading, readingOf } from '../figures/reading.ts'
import { noNowcast } from '../figures/row_nowcast.ts'
import { settlesWithWindow, trendCell } from './trend_cell.ts'

interface Counts {
  cases: number
  matured: number
  accepted?: number
  pending?: number
  fullMicros?: number
}

/** What is accepted has matured. */
function reading({ cases, matured, accepted = 0, pending = 0, fullMicros = 0 }: Counts): Reading {
  const none = readingOf([])
  const costMicros = { ...none.total.costMicros, full: String(fullMicros) }
  return {
    ...none,
    total: { ...none.total, costMicros, counts: { ...none.total.counts, cases, accepted, pending } },
    matured: { ...none.matured, costMicros, counts: { ...none.matured.counts, cases: matured, accepted } },
  }
}

const ALL = reading({ cases: 100, matured: 100, accepted: 80, fullMicros: 240_000_000 })
const HALF = reading({ cases: 100, matured: 50, accepted: 40, pending: 45, fullMicros: 170_000_000 })
const EXPECTED = {
  ...noNowcast(0.5),
  costPerAcceptedResolution: { estimate: '2.200000', low: '1.900000', high: '2.500000' },
  acceptedResolutionRate: { estimate: 0.8, low: 0.75, high: 0.9 },
}

describe('a figure over matured cases', () => {
  it('has settled when all cases have matured', () => {
    expect(trendCell('costPerAcceptedResolution', { reading: ALL, nowcast: EXPECTED, isOver: true })).toMatchObject({
      standing: 'settled',
      value: 3,
      low: null,
      sample: 100,
    })
  })

  it('is what is expected before, and never better than what holds so far', () => {
    const cost = trendCell('costPerAcceptedResolution', { reading: HALF, nowcast: EXPECTED, isOver: true })
    expect(cost).toMatchObject({ standing: 'expected', value: 2.2, low: 2, high: 2.5, soFar: 2, sample: 100 })
    const rate = trendCell('acceptedResolutionRate', { reading: HALF, nowcast: EXPECTED, isOver: true })
    expect(rate).toMatchObject({ standing: 'expected', value: 0.8, low: 0.75, high: 0.85, soFar: 0.85 })
  })

  it('is so far where nothing is expected', () => {
    const cost = trendCell('costPerAcceptedResolution', { reading: HALF, nowcast: noNowcast(0.5), isOver: true })
    expect(cost).toMatchObject({ standing: 'provisional', value: 2, low: null })
  })

  it('has not settled while the step is not over, even where all of it has matured', () => {
    expect(trendCell('recontactRate', { reading: ALL, nowcast: undefined, isOver: false }).standing).not.toBe('settled')
  })

  it('is nothing where there was no case', () => {
    const none = trendCell('costPerAcceptedResolution', { reading: readingOf([]), nowcast: undefined, isOver: true })
    expect(none).toMatchObject({ standing: 'none', value: null })
  })
})

it('of counts of cases a step without a case has a value, and one settles when it is over', () => {
  const cases = (of: Reading, isOver: boolean) => trendCell('cases', { reading: of, nowcast: undefined, isOver })
  expect(cases(readingOf([]), true)).toMatchObject({ standing: 'settled', value: 0 })
  expect(cases(HALF, true)).toMatchObject({ standing: 'settled', value: 100 })
  expect(cases(HALF, false)).toMatchObject({ standing: 'provisional', value: 100 })
})

test('which figures have settled as soon as their time is over', () => {
  expect(FIGURE_IDS.filter((id: FigureId) => !settlesWithWindow(id))).toMatchInlineSnapshot(`
    [
      "costPerCase",
      "handlingCost",
      "overhead",
      "deflectionRate",
      "anonymousShare",
      "cases",
      "resolved",
      "deflected",
      "containmentRate",
      "escalationRate",
      "afterHoursCapture",
      "takenUpShare",
      "handoffMinutes",
      "conversations",
      "handoffs",
      "csat",
      "satisfiedShare",
      "resolutionSeconds.median",
      "resolutionSeconds.mean",
      "aiHandleSeconds",
      "humanHandleSeconds",
      "caseHandleSeconds",
    ]
  `)
})
