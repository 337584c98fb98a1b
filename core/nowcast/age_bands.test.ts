import { expect, it } from 'vitest'
import { ageBandsOf, bandCount, bandOf } from './age_bands.ts'

it.each<[number, readonly number[]]>([
  [336, [0, 6, 24, 48, 96, 168, 336]],
  [337, [0, 6, 24, 48, 96, 168, 336, 337]],
  [24, [0, 6, 24]],
  [5, [0, 5]],
  [2_160, [0, 6, 24, 48, 96, 168, 336, 672, 1_344, 2_160]],
])('a window of %d hours is cut at %j', (windowHours, edgesHours) => {
  const bands = ageBandsOf(windowHours)
  expect(bands).toEqual({ windowHours, edgesHours })
  expect(bandCount(bands)).toBe(edgesHours.length - 1)
})

it.each([
  [0, 0],
  [5, 0],
  [6, 1],
  [23, 1],
  [24, 2],
  [335, 5],
  [336, 5],
  [9_999, 5],
])('at %d hours is in band %d: an edge belongs to the band that it begins', (ageHours, band) => {
  expect(bandOf(ageBandsOf(336), ageHours)).toBe(band)
})
