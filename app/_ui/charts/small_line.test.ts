import { expect, it } from 'vitest'
import { prepareSmallLine, type SmallPoint, smallScale } from './small_line.ts'

const settled = (value: number | null): SmallPoint => ({ value, low: null, high: null, isSettled: true })
const open = (value: number, band: [number, number] | null = null): SmallPoint => ({
  value,
  low: band?.[0] ?? null,
  high: band?.[1] ?? null,
  isSettled: false,
})
const scale = { y: (value: number) => 100 - value }

it('goes on as what is open from the last that has settled', () => {
  const line = prepareSmallLine([settled(10), settled(20), open(30, [25, 35]), open(40, [30, 50])], scale)
  expect(line.settled).toBe('M0,90L33.333,80')
  expect(line.open).toBe('M33.333,80L66.667,70L100,60')
  expect(line.band).toBe('M66.667,65L100,50L100,70L66.667,75Z')
  expect(line.end).toEqual({ x: 100, y: 60, isSettled: false })
})

it('has a gap where there is nothing, and ends where something is known last', () => {
  const line = prepareSmallLine([settled(10), settled(null), settled(20), settled(null)], scale)
  expect([line.settled, line.open]).toEqual(['M0,90ZM66.667,80Z', ''])
  expect(line.end).toEqual({ x: expect.closeTo(66.667, 3), y: 80, isSettled: true })
})

it('of several has one scale, bands included', () => {
  const { y } = smallScale([[settled(10)], [open(40, [30, 100])]], 50)
  expect([y(0), y(100)]).toEqual([50, 0])
})
