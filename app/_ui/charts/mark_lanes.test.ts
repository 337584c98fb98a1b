import { expect, it } from 'vitest'
import { markLanes } from './mark_lanes.ts'

const lanesOf = (...places: number[]) =>
  markLanes(places.map((x) => ({ kind: 'release', label: 'v', x }))).map(({ lane }) => lane)

it('has labels side by side in the first row that has room', () => {
  expect(lanesOf()).toEqual([])
  expect(lanesOf(10, 21, 40)).toEqual([0, 0, 0])
  expect(lanesOf(10, 20, 31)).toEqual([0, 1, 0])
})

it('leaves out the label that has none, and not its line', () => {
  expect(lanesOf(10, 10, 10, 21)).toEqual([0, 1, null, 0])
})
