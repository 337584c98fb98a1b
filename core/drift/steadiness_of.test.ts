import { describe, expect, it } from 'vitest'
import type { Part } from './baseline.ts'
import { findSteadiness, type Steady, steadinessOfPart } from './steadiness_of.ts'

const WHOLE = { handler: 'ai', dimension: null, value: null, dispersion: 3, expectedPerDay: 200, breaks: 5_600 } as const
const GERMAN = { handler: 'ai', dimension: 'language', value: 2, dispersion: 1.5, expectedPerDay: 40, breaks: 900 } as const
const baselineOf = (...steadiness: Steady['steadiness']): Steady => ({ steadiness })
const BASELINE = baselineOf(WHOLE, GERMAN)
const part = (some: Partial<Part>): Part => ({ handler: 'ai', dimension: 'language', value: 9, ...some })

describe('how steady a part is', () => {
  it('is as it was learned', () => {
    expect(steadinessOfPart(BASELINE, part({ value: 2 }), 7)).toBe(GERMAN)
    expect(findSteadiness(BASELINE, part({}))).toBeUndefined()
  })

  it.each([
    ['a quarter of its handler', 50, { dispersion: 1.5, expectedPerDay: 50 }],
    ['as much as its handler', 200, { dispersion: 3, expectedPerDay: 200 }],
    ['more than its handler was', 900, { dispersion: 3, expectedPerDay: 200 }],
    ['next to nothing', 0, { dispersion: 1 + 2e-6, expectedPerDay: 2e-4 }],
  ])('is, where nothing was learned of it, by its share of its handler: %s', (_, expectedPerDay, { dispersion, ...rest }) => {
    expect(steadinessOfPart(BASELINE, part({}), expectedPerDay)).toEqual({
      ...{ dispersion: expect.closeTo(dispersion, 9), breaks: 5_600 },
      expectedPerDay: expect.closeTo(rest.expectedPerDay, 9),
    })
  })

  it('is as if by chance alone where nothing is known of its handler, either', () => {
    const unknown = { dispersion: 1, expectedPerDay: 1, breaks: 0 }
    expect(steadinessOfPart(BASELINE, part({ handler: 'human' }), 50)).toEqual(unknown)
    expect(steadinessOfPart(baselineOf({ ...WHOLE, expectedPerDay: 0 }), part({}), 50)).toEqual(unknown)
  })

  it('is that of its own baseline, however often another was asked', () => {
    const other = baselineOf({ ...WHOLE, dispersion: 9 })
    const all = [BASELINE, other, BASELINE].map((one) => findSteadiness(one, WHOLE)?.dispersion)
    expect(all).toEqual([3, 9, 3])
  })
})
