import { expect, it } from 'vitest'
import { dispersionOf } from './steadiness_of.ts'

const learned = { dispersion: 1.2, expectedPerDay: 20, breaks: 560 }

it('is as unsteady as it was, where no more is expected than it was learned from', () => {
  expect(dispersionOf(learned, 280)).toBe(1.2)
  // Twice the volume.
  expect(dispersionOf(learned, 560)).toBe(1.2)
})

it('is more so where its level was learned from little: of a version that came three days before', () => {
  expect(dispersionOf({ ...learned, breaks: 80 }, 520)).toBeCloseTo((1.2 * 520) / 130, 12)
})
