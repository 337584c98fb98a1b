import { describe, expect, it } from 'vitest'
import {
  accumulate,
  adderOf,
  COUNTING,
  isCounted,
  isNothing,
  MEASURES,
  type Measure,
  type Measures,
  measureColumn,
  measureType,
  noMeasures,
  withoutUncounted,
} from './measures.ts'
import { measuresOf } from './testing/measures_of.ts'

/** Each measure with a number of its own. */
const numbered = (of: (place: number) => number): Measures =>
  measuresOf(Object.fromEntries(MEASURES.map((measure, place) => [measureColumn(measure), String(of(place))])))
const valuesOf = (measures: Measures): number[] => MEASURES.map((measure) => Number(measures[measure]))
const places = MEASURES.map((_, place) => place)

describe('the columns of measures', () => {
  it.each<[Measure, string, string]>([
    ['cases', 'cases', 'integer'],
    ['brokenRecontact', 'broken_recontact', 'integer'],
    ['satisfiedRatings', 'satisfied_ratings', 'integer'],
    ['resolutionMs', 'resolution_ms', 'bigint'],
    ['failureImpactMicros', 'failure_impact_micros', 'bigint'],
  ])('%s is %s, %s', (measure, column, type) => {
    expect([measureColumn(measure), measureType(measure)]).toEqual([column, type])
  })

  it('are one for each, large enough for what is summed', () => {
    expect(new Set(MEASURES.map(measureColumn)).size).toBe(MEASURES.length)
    for (const measure of MEASURES)
      expect([measure, measureType(measure)]).toEqual([measure, /Ms$|Micros$/.test(measure) ? 'bigint' : 'integer'])
  })
})

describe('sums of measures', () => {
  it('begin with nothing, each time afresh', () => {
    const first = noMeasures()
    first.cases = 1
    expect(valuesOf(noMeasures())).toEqual(MEASURES.map(() => 0))
  })

  it('add what goes into many sums as if it went into each alone', () => {
    const add = adderOf(numbered((place) => (place % 3 === 0 ? 0 : place - 5)))
    for (const begin of [0, 7]) {
      const sum = numbered(() => begin)
      add(sum)
      expect(valuesOf(sum)).toEqual(places.map((place) => begin + (place % 3 === 0 ? 0 : place - 5)))
    }
  })

  it('add each measure to itself', () => {
    const sum = numbered((place) => 100 * place)
    accumulate(
      sum,
      numbered((place) => place + 1),
    )
    expect(valuesOf(sum)).toEqual(places.map((place) => 101 * place + 1))
  })

  it('take each measure out again', () => {
    const sum = numbered((place) => 100 * place)
    accumulate(
      sum,
      numbered((place) => place + 1),
      -1,
    )
    expect(valuesOf(sum)).toEqual(places.map((place) => 99 * place - 1))
  })

  it('stay as they are where nothing is added', () => {
    const sum = numbered((place) => place)
    accumulate(sum, noMeasures())
    expect(valuesOf(sum)).toEqual(places)
  })
})

describe('nothing', () => {
  it('is all measures at 0', () => {
    expect(isNothing(noMeasures())).toBe(true)
  })

  it.each(MEASURES.map((measure, place) => [measure, place] as const))('is not what has %s', (_, at) => {
    expect(isNothing(numbered((place) => (place === at ? -1 : 0)))).toBe(false)
  })

  it('is not what has everything', () => {
    expect(isNothing(numbered(() => 1))).toBe(false)
  })
})

describe('measures that came later', () => {
  const LATER = [
    'brokenHumanRework',
    'aiStints',
    'humanStints',
    'handoffs',
    'handoffsTakenUp',
    'handoffsInTime',
    'aiHandleMs',
    'humanHandleMs',
    'handoffWaitMs',
  ]

  it('are counted from their way of counting on', () => {
    expect(MEASURES.filter((measure) => !isCounted(measure, 1)).sort()).toEqual([...LATER].sort())
    expect(MEASURES.every((measure) => isCounted(measure, COUNTING))).toBe(true)
  })

  it('are read as nothing under a version from before them, the others as they are', () => {
    const all = numbered((place) => place + 1)
    const known = withoutUncounted(all, 1)
    for (const measure of MEASURES)
      expect([measure, Number(known[measure])]).toEqual([measure, LATER.includes(measure) ? 0 : Number(all[measure])])
    expect(withoutUncounted(all, COUNTING)).toBe(all)
  })
})
