import { describe, expect, it } from 'vitest'
import { learnShares } from './learn_hourly_shares.ts'
import { someFacts } from './testing/some_facts.ts'
import { START_HOUR } from './testing/some_world.ts'

const hourOfWeek = (hour: number): number => (hour - START_HOUR) % 168
const days = { fromHour: START_HOUR, toHour: START_HOUR + 28 * 24 }

function learnedOf(told: Partial<Parameters<typeof someFacts>[0]>, id = 'notSaid.topic') {
  const facts = someFacts({ seed: 3, hours: 30 * 24, perDay: 2_000, ...told })
  const found = learnShares(facts, days, hourOfWeek).find((one) => one.id === id)
  if (!found) throw new Error(`nothing learned of ${id}`)
  return found
}

const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

describe('a share by hour of the week', () => {
  it('is that of all where hours differ by chance alone', () => {
    const { share, dispersion } = learnedOf({})
    expect(share.ai[30]).toBeCloseTo(0.02, 2)
    expect(spreadOf(share.ai)).toBeLessThan(0.01)
    expect(dispersion).toBeLessThan(1.5)
  })

  it('is its own where hours differ', () => {
    const { share, dispersion } = learnedOf({ notSaid: (_, hour) => (hour % 24 < 8 ? 0.6 : 0.05) })
    expect(share.ai[27]).toBeGreaterThan(0.5)
    expect(share.ai[38]).toBeLessThan(0.08)
    expect(dispersion).toBeLessThan(1.6)
  })

  it('is its own for each handler', () => {
    const { share } = learnedOf({ notSaid: (_, __, handler) => (handler === 'ai' ? 0.02 : 0.4) })
    expect(share.human[40]).toBeCloseTo(0.4, 1)
    expect(share.ai[40]).toBeCloseTo(0.02, 1)
  })

  it('is surer where days are alike than where some are not', () => {
    const uneven = learnedOf({ notSaid: (_, hour) => (Math.floor(hour / 24) % 5 === 0 ? 0.2 : 0.02) })
    expect(uneven.dispersion).toBeGreaterThan(10)
  })

  it('is never 0, and takes nothing from outside its days', () => {
    expect(learnedOf({ notSaid: () => 0 }).share.ai[5]).toBeGreaterThan(0)
    const later = learnedOf({ notSaid: (_, hour) => (hour >= 28 * 24 ? 1 : 0.02) })
    expect(later.share.ai[5]).toBeCloseTo(0.02, 2)
  })
})

it('learns nothing from a few conversations', () =>
  expect(learnShares(someFacts({ seed: 3, hours: 28 * 24, perDay: 4 }), days, hourOfWeek)).toEqual([]))
