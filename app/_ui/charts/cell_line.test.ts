import { expect, it } from 'vitest'
import { prepareCellLine } from './cell_line.ts'

const cell = (value: number | null, band?: readonly [number, number]) => ({
  value,
  low: band?.[0] ?? null,
  high: band?.[1] ?? null,
  isFirm: band === undefined,
})

it('fills the height with what there is to see, and ends where the last value lies', () => {
  const shape = prepareCellLine([cell(1), cell(3), cell(2)], 28)
  expect(shape?.line).toBe('M0,24L50,4L100,14')
  expect(shape?.end).toEqual({ x: 100, y: 14, isFirm: true })
  expect(shape?.band).toBe('')
})

it('opens the band of what is expected out of the last value without one', () => {
  const shape = prepareCellLine([cell(1), cell(2), cell(2, [1, 3])], 28)
  expect(shape?.band).toBe('M50,14L100,4L100,24L50,14Z')
  expect(shape?.end?.isFirm).toBe(false)
})

it('leaves a gap where nothing is known, and draws no line of one value', () => {
  expect(prepareCellLine([cell(1), cell(null), cell(2)], 28)?.line).toBe('M0,24ZM100,4Z')
  expect(prepareCellLine([cell(null), cell(2)], 28)).toBeNull()
})
