import { describe, expect, it } from 'vitest'
import { prepareWatchedLine, type WatchedPoint, type WatchedSpan } from './watched_line.ts'

const RANGE = { fromMs: 1_000, toMs: 2_000, limit: null, spans: [], releases: [] }
const points = (...values: (number | null)[]): WatchedPoint[] =>
  values.map((value, index) => ({ atMs: 1_000 + (1_000 / (values.length - 1)) * index, value }))
const span = (fromMs: number, toMs: number): WatchedSpan => ({ key: 'a', fromMs, toMs, tone: 'bad', said: 'fired' })

describe('what a rule watches', () => {
  it('stands on a scale that fits it and its limit, not from 0', () => {
    const drawn = prepareWatchedLine({ ...RANGE, points: points(4, 6, 5), limit: 8 }, 40)
    expect(drawn.values.y(8)).toBe(0)
    expect(drawn.limit).toBe(0)
    expect(drawn).toMatchObject({ line: 'M0,40L50,20L100,30', expected: '', end: { x: 100, y: 30 } })
  })

  it('is broken where nothing is known, and ends with what is', () => {
    const drawn = prepareWatchedLine({ ...RANGE, points: points(4, null, 6, null) }, 40)
    expect(drawn.line.match(/M/g)).toHaveLength(2)
    expect(drawn.end?.y).toBe(0)
  })

  it('goes on thinner, with its band, where it is expected', () => {
    const [first, second, third] = points(4, 4, 6)
    const drawn = prepareWatchedLine(
      { ...RANGE, points: [first, second, { ...third, band: { low: 5, high: 8 } }] as WatchedPoint[] },
      40,
    )
    expect(drawn.line).toBe('M0,40L50,40')
    expect(drawn.expected).toBe('M50,40L100,20')
    expect(drawn.band).toBe('M100,0L100,30Z')
  })

  it('leaves out what lies before its range', () => {
    const drawn = prepareWatchedLine(
      { ...RANGE, points: [{ atMs: 0, value: 100 }, ...points(4, 5)], releases: [{ atMs: 0, label: 'v1' }] },
      40,
    )
    expect(drawn.line).toBe('M0,40L100,0')
    expect(drawn.releases).toEqual([])
  })
})

describe('what was said', () => {
  const spansOf = (...spans: WatchedSpan[]) => prepareWatchedLine({ ...RANGE, points: [], spans }, 40).spans

  it('stands from when to when, and is to be seen however short it was', () => {
    expect(spansOf(span(1_250, 1_500))).toMatchObject([{ x: 25, width: 25, said: 'fired' }])
    expect(spansOf(span(1_500, 1_501))[0]?.width).toBe(0.4)
  })

  it('is cut at the ends of the range, with no pin where it began before', () => {
    expect(spansOf(span(500, 1_500))).toMatchObject([{ x: 0, width: 50, said: null }])
    expect(spansOf(span(1_900, 9_000))).toMatchObject([{ x: 90, width: 10 }])
    expect(spansOf(span(0, 900), span(2_100, 2_200))).toEqual([])
  })
})

it('places releases beside each other', () => {
  const releases = [1_100, 1_110].map((atMs) => ({ atMs, label: 'v2' }))
  expect(prepareWatchedLine({ ...RANGE, points: [], releases }, 40).releases.map(({ lane }) => lane)).toEqual([0, 1])
})

it('draws what lies beyond a scale that is always the same at its ends', () => {
  const drawn = prepareWatchedLine({ ...RANGE, points: points(-9, 1, 99), fixed: [0, 1, 2] }, 212)
  expect(drawn.values.ticks.map(({ y }) => Math.round(y))).toEqual([212, 112, 12])
  expect(drawn.line).toBe('M0,212L50,112L100,0')
})

it('has a scale where there is nothing', () => {
  expect(prepareWatchedLine({ ...RANGE, points: [] }, 40).values.ticks.length).toBeGreaterThan(1)
})
