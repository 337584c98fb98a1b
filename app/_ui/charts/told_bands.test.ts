import { describe, expect, it } from 'vitest'
import { prepareToldBands, type ToldPoint } from './told_bands.ts'

const point = (more: Partial<ToldPoint>): ToldPoint => ({
  start: '2026-10-05T00:00:00+02:00',
  estimate: { value: 3, low: 2, high: 4 },
  provisional: 1,
  cameOf: 5,
  isWithin: false,
  isReconstructed: false,
  ...more,
})
const drawn = (...points: ToldPoint[]) => prepareToldBands(points, { step: 'day', height: 100 })

describe('what was told beside what came of it', () => {
  it('stands on a scale that fits it, not from 0', () => {
    const { values, bands, provisional, cameOf } = drawn(point({}))
    expect([values.y(5), values.y(1)]).toEqual([0, 100])
    expect(bands).toMatchObject([{ y: 25, height: 50, middle: 50, isReconstructed: false }])
    expect(provisional).toMatchObject([{ y: 100 }])
    expect(cameOf).toMatchObject([{ y: 0, isWithin: false }])
  })

  it('leaves out what is not there, each by itself, and keeps its place', () => {
    const { places, bands, provisional, cameOf, cameOfLine } = drawn(
      point({ estimate: null, isWithin: null }),
      point({ provisional: null, isReconstructed: true }),
      point({ cameOf: null, isWithin: null }),
    )
    expect(places).toHaveLength(3)
    expect(bands.map(({ place, isReconstructed }) => [place, isReconstructed])).toEqual([
      [places[1], true],
      [places[2], false],
    ])
    expect(provisional.map(({ place }) => place)).toEqual([places[0], places[2]])
    // Where it was too early to say, nothing came out outside of a band.
    expect(cameOf.map(({ place, isWithin }) => [place, isWithin])).toEqual([
      [places[0], true],
      [places[1], false],
    ])
    expect(cameOfLine.match(/[ML]/g)).toEqual(['M', 'L'])
  })

  it.each([
    [[]],
    [[point({ estimate: null, provisional: null, cameOf: null })]],
    [[point({ estimate: null, provisional: 2, cameOf: 2 })]],
  ])('has a scale where there is nothing, or one value alone', (points) => {
    const { values } = drawn(...points)
    expect(values.ticks.length).toBeGreaterThan(1)
    expect(Number.isFinite(values.y(2))).toBe(true)
  })
})
