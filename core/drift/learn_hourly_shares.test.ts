import { describe, expect, it } from 'vitest'
import { forEachOpen } from '../segment/dimensions.ts'
import type { HourFacts } from './hour_facts.ts'
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

describe('two hours of the week that are all there is', () => {
  /** Of a hundred conversations in either, so many do not say it; 200 are just enough. */
  const found = (first: number, second: number, of = 100) => {
    const facts = [first, second].map(
      (topic, place): HourFacts => ({
        ...{ hour: START_HOUR + place, handler: 'ai', conversations: place === 0 ? of : 100 },
        notSaid: { ...forEachOpen(() => 0), topic },
        ...{ cases: 0, anonymous: 0, handoffs: 0, lateHandoffs: 0, toldHandoffs: 0, reasonless: 0 },
      }),
    )
    return learnShares(facts, days, hourOfWeek).find(({ id }) => id === 'notSaid.topic')
  }

  it('lie between the share of both and their own, the nearer to it the more they differ beyond chance', () => {
    // 60 and 40 where 50 were expected: their squares by the variance of chance are 8 in all, where 1 is to be expected.
    const part = 1 - 1 / 8
    const own = (60 + 0.5) / 101
    const share = 0.5 * (1 + part * (own / 0.5 - 1))
    const learned = found(60, 40)
    expect([learned?.share.ai[0], learned?.share.ai[1]]).toEqual([share, 1 - share].map((value) => expect.closeTo(value, 9)))
    // As many numbers as were fitted, of as many hours as were seen.
    expect(learned?.dispersion).toBeCloseTo(1 + (1 + part) / (28 * 24), 9)
  })

  it('are as both where they do not differ beyond chance', () => {
    expect(found(52, 48)?.share.ai[0]).toBeCloseTo(0.5, 9)
  })

  it('are learned from 200 conversations on, where not nearly all leave it out', () => {
    expect([found(60, 40, 99), found(60, 40)].map((one) => one !== undefined)).toEqual([false, true])
    expect([found(90, 90), found(90, 89)].map((one) => one !== undefined)).toEqual([false, true])
  })
})

it('learns nothing from a few conversations', () =>
  expect(learnShares(someFacts({ seed: 3, hours: 28 * 24, perDay: 4 }), days, hourOfWeek)).toEqual([]))
