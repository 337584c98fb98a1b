import { expect, it } from 'vitest'
import { fitTimeBars } from './fit_time_bars.ts'
import type { TimeBarPoint } from './time_bars.ts'
import { aroundPlot } from './time_bars_drawing.tsx'

const point = (day: number, more: Partial<TimeBarPoint> = {}): TimeBarPoint => ({
  start: `2026-11-0${day}T00:00:00+01:00`,
  ...{ parts: { handling: day }, known: null, estimate: null, before: null, marks: [] },
  ...more,
})
const fitted = (points: TimeBarPoint[], heightPixels: number) =>
  fitTimeBars(points, { parts: ['handling'], step: 'day', heightPixels })
const wholeHeight = (points: TimeBarPoint[], room: number) => {
  const bars = fitted(points, room)
  return bars.height + aroundPlot(bars)
}

const PLAIN = [point(1), point(2), point(3)]
const MARKED = [point(1), point(2, { marks: [{ kind: 'release', label: 'v2' }] }), point(3, { parts: null, known: 1 })]

it('is as high as there is room, with marks and unsettled steps too', () => {
  for (const room of [200, 517.5, 2_000]) {
    expect(wholeHeight(PLAIN, room)).toBeCloseTo(room)
    expect(wholeHeight(MARKED, room)).toBeCloseTo(room)
  }
  expect(fitted(MARKED, 500).height).toBeLessThan(fitted(PLAIN, 500).height)
})

it('keeps a plot that can be read where there is no room', () => {
  expect(fitted(PLAIN, 10).height).toBe(60)
})
