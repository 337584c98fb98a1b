import { expect, it } from 'vitest'
import { prepareDayLine } from './day_line.ts'

const RANGE = { low: 0, high: 4, mark: 1 }

it('stands low values at the bottom, and those beyond the range at its edge', () => {
  expect(prepareDayLine([0, 2, 9], RANGE, 20)).toEqual({ path: 'M0,20L50,10L100,0', mark: 15, end: { x: 100, y: 0 } })
})

it('leaves a gap where a day is unknown, and ends at the last that is known', () => {
  expect(prepareDayLine([4, null, 4, 4, null], RANGE, 20)).toMatchObject({ path: 'M0,0ZM50,0L75,0', end: { x: 75, y: 0 } })
})

it.each([[[]], [[1]], [[null, 1]]])('draws no line of %j', (values) => expect(prepareDayLine(values, RANGE, 20)).toBeNull())
