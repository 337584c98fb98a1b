import { describe, expect, it } from 'vitest'
import { learnSources } from './learn_sources.ts'
import { type SourceWishes, STOP, silenceAt } from './testing/some_sources.ts'
import { START_HOUR } from './testing/some_world.ts'

/** Ten o’clock on a Tuesday. */
const stopped = (hour: number): number => (hour >= STOP ? 0 : 1)

/** @returns how many hours after a source stopped it is in alarm. */
function hoursUntilNamed(wishes: SourceWishes): number {
  const hours = Array.from({ length: 48 }, (_, index) => index + 1)
  const states = silenceAt(
    { part: stopped, ...wishes },
    hours.map((hour) => STOP + hour),
  )
  return (hours[states.findIndex(({ state }) => state === 'drifting')] ?? Number.NaN) as number
}

describe('a source that falls silent', () => {
  it.each([
    [10_000, 1],
    [2_000, 1],
    [1_000, 1],
    [400, 2],
    [100, 8],
  ])('of %i conversations a day is named within %i hours', (perDay, hours) => {
    for (const seed of [1, 2, 3, 4]) expect(hoursUntilNamed({ perDay, seed })).toBeLessThanOrEqual(hours)
  })

  it('is integration drift, since the hour it stopped, with what was to be expected', () => {
    const [silent] = silenceAt({ perDay: 2_000, part: stopped }, [STOP + 2])
    expect(silent).toMatchObject({
      ...{ id: 'silence./zendesk', state: 'drifting', likelyCause: 'integration drift', source: '/zendesk' },
      ...{ startHour: START_HOUR + STOP, observed: 0, now: 0, better: Number.NEGATIVE_INFINITY },
    })
    expect(silent?.expected).toBeGreaterThan(500)
    expect((silent?.before ?? 0) * 2).toBeCloseTo(silent?.expected ?? 0, 6)
  })

  it('is as before once it tells again', () => {
    const part = (hour: number): number => (hour >= STOP && hour < STOP + 5 ? 0 : 1)
    expect(silenceAt({ perDay: 2_000, part }, [STOP + 5, STOP + 8]).map(({ state }) => state)).toEqual(['drifting', 'steady'])
  })
})

describe('a source that is only quieter', () => {
  it.each([
    ['by 40 %', 0.6],
    ['by half on a holiday', 0.5],
  ])('%s is not silent', (_, less) => {
    const part = (hour: number): number => (hour >= STOP ? less : 1)
    const hours = Array.from({ length: 24 }, (_, index) => STOP + index)
    for (const seed of [1, 2, 3]) expect(silenceAt({ perDay: 2_000, seed, part }, hours).every(isSteady)).toBe(true)
  })

  it('at night and at weekends is not silent', () => {
    const days = Array.from({ length: 14 * 24 }, (_, index) => STOP + index)
    for (const [perDay, seed] of [
      [2_000, 1],
      [200, 2],
      [40, 3],
    ] as const)
      expect(silenceAt({ perDay, seed }, days).filter((one) => !isSteady(one))).toEqual([])
  }, 20_000)
})

const isSteady = ({ state }: { state: string }): boolean => state === 'steady'

describe('a source that tells in heaps', () => {
  const hourly = { countedIn: (hour: number) => hour + 1 }
  const daily = { countedIn: (hour: number) => (Math.floor(hour / 24) + 1) * 24 }

  it('is not silent in between', () => {
    const days = Array.from({ length: 72 }, (_, index) => STOP + index)
    expect(silenceAt({ perDay: 2_000, ...hourly }, days).every(isSteady)).toBe(true)
    expect(silenceAt({ perDay: 2_000, ...daily }, days).every(isSteady)).toBe(true)
  })

  it('is silent once a heap is missing', () => {
    expect(hoursUntilNamed({ perDay: 2_000, ...hourly })).toBe(2)
    expect(hoursUntilNamed({ perDay: 2_000, ...daily })).toBeLessThan(30)
  })
})

describe('what is learned of a source', () => {
  const days = { fromHour: START_HOUR, toHour: START_HOUR + 28 * 24 }
  const learnedOf = (eventsAt: (hour: number) => number) => {
    const hours = Array.from({ length: 30 * 24 }, (_, hour) => ({
      source: '/zendesk',
      hour: START_HOUR - 24 + hour,
      countedHour: START_HOUR - 23 + hour,
      events: hour < 24 || hour >= 29 * 24 ? 900 : eventsAt(hour - 24),
    }))
    const [learned] = learnSources(hours, days, (hour) => (hour - START_HOUR) % 168)
    if (!learned) throw new Error('one source tells')
    return learned
  }

  it('is how many events it tells at each hour of the week, within the days alone', () => {
    const { events, dispersion, leastPart } = learnedOf(() => 10)
    expect(new Set(events)).toEqual(new Set([10]))
    expect([dispersion, leastPart]).toEqual([1, 0.35])
  })

  it('is how much the hours of a day vary, and more, since as much was learned from four weeks', () => {
    // Fifteen and five by turns, the other way round every other week: by chance a variance of ten was to be expected, and it is 25.
    const { events, dispersion } = learnedOf((hour) => ((hour + Math.floor(hour / 168)) % 2 === 0 ? 15 : 5))
    expect(new Set(events)).toEqual(new Set([10]))
    expect(dispersion).toBeCloseTo((25 / 10) * 1.4, 9)
  })

  it('is how quiet the quietest day was, which its hours of the week were learned with', () => {
    // The second Wednesday has two events an hour where all other days have ten.
    const { events, leastPart } = learnedOf((hour) => (Math.floor(hour / 24) === 9 ? 2 : 10))
    const ofWorkingDays = (19 * 10 + 2) / 20
    const ofWednesdays = (3 * 10 + 2 + 2 * ofWorkingDays) / 6
    expect([events[48], events[0], events[120]]).toEqual(
      [ofWednesdays, (4 * 10 + 2 * ofWorkingDays) / 6, 10].map((value) => expect.closeTo(value, 9)),
    )
    expect(leastPart).toBeCloseTo((2 / ofWednesdays) * 0.7, 9)
  })

  it('takes no day for quieter than next to nothing', () => {
    expect(learnedOf((hour) => (Math.floor(hour / 24) === 9 ? 0 : 10)).leastPart).toBe(0.1)
  })
})
