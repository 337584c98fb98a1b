import { expect, it } from 'vitest'
import { pointsOf } from './preview_points.ts'
import { nothingRead } from './reading.ts'

const HOUR_MS = 3_600_000
const at = (hour: number, ...values: (number | null)[]) => ({
  atMs: hour * HOUR_MS,
  readings: values.map((value, place) => ({ ...nothingRead(String(place)), value, limit: 7 + place })),
})

it('shows the value that comes nearest to its limit', () => {
  expect(pointsOf([at(0, 3, 3), at(1, 2, 5), at(2, null)])).toEqual({
    limit: null,
    points: [
      { at: '1970-01-01T00:00:00.000Z', value: 3 },
      { at: '1970-01-01T01:00:00.000Z', value: 5 },
      { at: '1970-01-01T02:00:00.000Z', value: null },
    ],
  })
})

it('keeps the peaks of what is too much to show', () => {
  const { points, limit } = pointsOf(Array.from({ length: 2_160 }, (_, hour) => at(hour, hour === 1_000 ? 9 : 1)))
  expect(points).toHaveLength(360)
  expect(points.filter(({ value }) => value === 9)).toEqual([{ at: new Date(1_000 * HOUR_MS).toISOString(), value: 9 }])
  expect(limit).toBe(7)
})

it('shows nothing of nothing', () => {
  expect(pointsOf([])).toEqual({ limit: null, points: [] })
})
