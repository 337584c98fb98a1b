import { describe, expect, it } from 'vitest'
import { prepareSparkline } from './sparkline_shape.ts'

const shapeOf = (values: (number | null)[], before: (number | null)[] = []) =>
  prepareSparkline(
    values.map((value, day) => ({ start: `2026-11-0${day + 1}`, value })),
    before,
    40,
  )
const heights = (path = ''): number[] => [...path.matchAll(/,([\d.-]+)/g)].map(([, y]) => Number(y))

describe('a sparkline', () => {
  it('is none of nothing and of one point', () => {
    for (const values of [[], [null, null], [3], [null, 3, null]]) expect(shapeOf(values)).toBeNull()
  })

  it('stands on 0, so that 0.3 % less is 0.3 % less of its height', () => {
    const [first, last] = heights(shapeOf([1, 0.997])?.line)
    expect([first, last]).toEqual([0, 0.12])
  })

  it('has its place in time, whether the end is known or not', () => {
    expect(shapeOf([4, 2, null, null, null])).toMatchObject({ line: 'M0,0L25,20', end: { x: 25, y: 20 }, zero: 40 })
  })

  it('is broken where nothing is known', () => {
    expect(shapeOf([4, 4, null, 2, 4])?.line).toBe('M0,0L25,0M75,20L100,0')
    expect(shapeOf([4, Number.NaN, 4])?.line).toBe('M0,0ZM100,0Z')
  })

  it('has 0 in the middle of what is above and below', () => {
    expect(shapeOf([-2, 2])).toMatchObject({ line: 'M0,40L100,0', zero: 20, surface: 'M0,40L100,0L100,20L0,20Z' })
    expect(shapeOf([-4, -2])).toMatchObject({ line: 'M0,40L100,20', zero: 0 })
    expect(shapeOf([0, 0])).toMatchObject({ line: 'M0,40L100,40', zero: 40 })
  })

  it('has the time before on the same scale, and no more of it than there are steps', () => {
    expect(shapeOf([2, 2], [4, 4, 9])).toMatchObject({ line: 'M0,20L100,20', beforeLine: 'M0,0L100,0' })
    expect(shapeOf([2, 2])?.beforeLine).toBe('')
  })

  it('takes what is huge', () => expect(heights(shapeOf([1e15, 5e14])?.line)).toEqual([0, 20]))
})
