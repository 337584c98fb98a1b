import { describe, expect, it } from 'vitest'
import { prepareTimeBars, type TimeBarPoint } from './time_bars.ts'

type Part = 'a' | 'b'
const PARTS = ['a', 'b'] as const
const HEIGHT = 100

const DAY = 86_400_000
const point = (day: number, rest: Partial<TimeBarPoint<Part>> = {}): TimeBarPoint<Part> => ({
  start: `${new Date(Date.UTC(2026, 10, 1) + day * DAY).toISOString().slice(0, 19)}+00:00`,
  parts: null,
  known: null,
  estimate: null,
  before: null,
  marks: [],
  ...rest,
})
const settled = (day: number, a: number, b: number, rest: Partial<TimeBarPoint<Part>> = {}) =>
  point(day, { parts: { a, b }, ...rest })
const prepare = (points: TimeBarPoint<Part>[]) => prepareTimeBars(points, { parts: PARTS, step: 'day', height: HEIGHT })
const round = (value: number): number => Number(value.toFixed(3))
const barsOf = (points: TimeBarPoint<Part>[]) =>
  prepare(points).bars.map(({ part, y, height }) => [part, round(y), round(height)])

describe('bars of parts', () => {
  it('are stacked from 0 in their order, on a scale that has 0 in it', () => {
    expect(prepare([settled(0, 6, 2)]).values.ticks.map(({ value, y }) => [value, y])).toEqual([
      [0, 100],
      [2, 75],
      [4, 50],
      [6, 25],
      [8, 0],
    ])
    expect(barsOf([settled(0, 6, 2), settled(1, 4, 0)])).toEqual([
      ['a', 25, 75],
      ['a', 50, 50],
      ['b', 0, 25],
    ])
  })

  it('stand where their step stands, one alone no wider than a bar', () => {
    const [alone] = prepare([settled(0, 1, 1)]).places
    expect(alone).toEqual({ left: 0, width: 100, middle: 50, barLeft: 46.5, barWidth: 7 })
    const { places } = prepare(Array.from({ length: 20 }, (_, day) => settled(day, 1, 1)))
    expect(places[19]).toMatchObject({ left: 95, width: 5, middle: 97.5 })
    expect(round(places[19]?.barWidth ?? 0)).toBe(3.5)
  })

  it('hang below 0 where a part lowers', () => {
    const { zero } = prepare([settled(0, -4, 4)])
    expect(zero).toBe(50)
    expect(barsOf([settled(0, -4, 4)])).toEqual([
      ['a', 50, 50],
      ['b', 0, 50],
    ])
  })

  it('are none where there is nothing, and the scale is one all the same', () => {
    const { bars, open, places, ticks, values, settledUntil, beforeLine, marks } = prepare([])
    expect({ bars, open, places, ticks, settledUntil, beforeLine, marks }).toEqual({
      bars: [],
      open: [],
      places: [],
      ticks: [],
      settledUntil: null,
      beforeLine: '',
      marks: [],
    })
    expect(values.ticks.map(({ value }) => value)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(barsOf([point(0), settled(1, 0, 0)])).toEqual([])
  })

  it('are finite however much there is', () => {
    const { values, bars } = prepare([settled(0, 1e15, 0), settled(1, 2, 1)])
    expect(values.ticks.at(-1)?.value).toBe(1e15)
    for (const { y, height } of bars) expect([Number.isFinite(y), height >= 0]).toEqual([true, true])
    expect(prepare([settled(0, Number.POSITIVE_INFINITY, 1), settled(1, 2, 2)]).values.ticks.at(-1)?.value).toBe(4)
  })
})

describe('what has not settled', () => {
  it('is open to the top: nothing says where it ends', () => {
    const { open, hasEstimate, values } = prepare([settled(0, 4, 4), point(1, { known: 6 }), point(2, { known: 2 })])
    expect(hasEstimate).toBe(false)
    expect(open.map(({ y, height, toCome }) => [round(y), round(height), toCome])).toEqual([
      [40, 60, 0],
      [80, 20, 0],
    ])
    // 8 with room above it.
    expect(values.ticks.at(-1)?.value).toBe(10)
  })

  it('goes up to what is expected, where that is known, and never down to it', () => {
    const estimate = { value: 4, low: 3, high: 5 }
    const { open, hasEstimate } = prepare([
      point(0, { known: 2, estimate }),
      point(1, { known: 4.5, estimate }),
      point(2, { estimate }),
    ])
    expect(hasEstimate).toBe(true)
    expect(open.map(({ y, toCome }) => [round(y), round(toCome)])).toEqual([
      [66.667, 33.333],
      [25, 25],
    ])
  })

  it('has nothing to come where it alone cannot be told yet, and is drawn otherwise', () => {
    const { open } = prepare([
      settled(0, 5, 0),
      point(1, { known: 2.5, estimate: { value: 4, low: 3, high: 5 } }),
      point(2, { known: 2.5 }),
    ])
    expect(open.map(({ y, toCome, isUntold }) => [round(y), round(toCome), isUntold])).toEqual([
      [58.333, 33.333, false],
      [58.333, 58.333, true],
    ])
    expect(prepare([point(0, { known: 2 })]).open[0]?.isUntold).toBe(false)
  })

  it('begins behind the last step that has settled, whatever there is between', () => {
    const untilOf = (points: TimeBarPoint<Part>[]) => prepare(points).settledUntil
    expect(untilOf([settled(0, 1, 1), settled(1, 1, 1), point(2, { known: 1 }), point(3)])).toBe(50)
    expect(untilOf([settled(0, 1, 1), point(1), settled(2, 1, 1), point(3, { known: 1 })])).toBe(75)
    expect(untilOf([point(0, { known: 1 }), point(1)])).toBe(0)
    expect(untilOf([settled(0, 1, 1), point(1)])).toBeNull()
  })

  it('may be below 0', () => {
    const [open] = prepare([point(0, { known: -2 }), settled(1, 1.5, 0)]).open
    expect([open?.y, open?.height]).toEqual([50, 50])
  })
})

describe('the lines over the bars', () => {
  const estimate = (value: number) => ({ value, low: value - 1, high: value + 1 })

  it('go from middle to middle, and are broken where nothing is known', () => {
    const points = [8, 4, null, 6, 0].map((before, day) => settled(day, 8, 0, { before }))
    expect(prepare(points).beforeLine).toBe('M10,0L30,50M70,25L90,100')
    // Higher than any bar, and all of it in sight.
    expect(prepare([settled(0, 1, 0, { before: 8 }), settled(1, 1, 0, { before: 4 })]).beforeLine).toBe('M25,0L75,50')
  })

  it('are a dot for one step alone', () => {
    expect(prepare([settled(0, 8, 0, { before: 4 })]).beforeLine).toBe('M50,50Z')
  })

  it('have a band that is as high as it is sure, and all of it fits', () => {
    const { estimateLine, estimateBand, values } = prepare([
      point(0),
      point(1, { estimate: estimate(3) }),
      point(2, { estimate: estimate(4) }),
    ])
    expect(values.ticks.at(-1)?.value).toBe(5)
    // As far as the bars go, and no further.
    expect(estimateLine).toBe('M46.5,40L50,40L83.333,20L86.833,20')
    expect(estimateBand).toBe('M46.5,20L50,20L83.333,0L86.833,0L86.833,40L83.333,40L50,60L46.5,60Z')
  })

  it('have a band for one step alone, between others that have none, and over the night in which clocks change', () => {
    const { estimateLine, estimateBand } = prepare([point(0), point(1, { estimate: estimate(4) }), point(2)])
    expect(estimateLine).toBe('M46.5,20L53.5,20')
    expect(estimateBand).toBe('M46.5,0L53.5,0L53.5,40L46.5,40Z')
    const night = ['2026-10-24T00:00:00+02:00', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00']
    const lines = prepare(night.map((start) => point(0, { start, estimate: estimate(4) })))
    expect(lines.estimateLine).toBe('M13.167,20L16.667,20L50,20L83.333,20L86.833,20')
  })
})

it('marks stand at the middle of their step', () => {
  const marks = [{ kind: 'release', label: 'v2' }] as const
  expect(prepare([settled(0, 1, 0), settled(1, 1, 0, { marks })]).marks).toEqual([
    { kind: 'release', label: 'v2', x: 75, lane: 0 },
  ])
})

it('what may fall as well as rise is not drawn as if there were more to come', () => {
  const frame = { parts: PARTS, step: 'day', height: HEIGHT } as const
  const { open } = prepareTimeBars([settled(0, 4, 4), point(1, { known: 4 })], { ...frame, mayFall: true })
  expect(open.map(({ y, height, toCome, isUntold }) => [y, height, toCome, isUntold])).toEqual([[50, 50, 50, true]])
  expect(prepare([settled(0, 4, 4), point(1, { known: 4 })]).open[0]).toMatchObject({ toCome: 0, isUntold: false })
})
