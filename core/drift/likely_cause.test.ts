import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { likelyCauseOfBreaks, newVersionHours } from './likely_cause.ts'
import { someRise } from './testing/some_rise.ts'

const SEEDS = 40
const DAY = 24

/** How a change comes about: times as often, by hours since it began. */
const level = (times: number) => (hours: number) => (hours < 0 ? 1 : times)
const growing = (times: number, inHours: number) => (hours: number) =>
  hours < 0 ? 1 : 1 + (times - 1) * Math.min(1, hours / inHours)

/** @returns the causes that are named in so many made-up operations of 2,000 resolutions a day, of those that are in alarm. */
function causesOf(times: (hours: number) => number, now: number, releaseHours: readonly number[] = []): (string | null)[] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const shown = someRise({ seed: seed + 1, resolvedPerHour: 58, times, now, dispersion: 1.3 })
    const verdict = judge(shown, 2_160)
    return verdict.state === 'drifting' ? [likelyCauseOfBreaks({ shown, verdict, releaseHours })] : []
  }).flat()
}

const countOf = (causes: readonly (string | null)[], cause: string | null): number => causes.filter((one) => one === cause).length

describe('prompt rot', () => {
  it.each([
    ['×1.25 at once, two days ago', level(1.25), 2 * DAY],
    ['×1.25 at once, a week ago', level(1.25), 7 * DAY],
    ['×1.5 at once, ten days ago', level(1.5), 10 * DAY],
    ['×1.5 for longer than is looked at', level(1.5), 20 * DAY],
    ['×1.5 as a release is rolled out', growing(1.5, 48), 10 * DAY],
  ])('is not what %s is', (_, times, now) => {
    const causes = causesOf(times, now)
    expect(causes.length).toBeGreaterThan(SEEDS / 2)
    expect(countOf(causes, 'prompt rot')).toBe(0)
  })

  it('is what grows over weeks, once it has grown', () => {
    const ramp = growing(1.6, 21 * DAY)
    expect(countOf(causesOf(ramp, 21 * DAY), 'prompt rot')).toBeGreaterThan(0.9 * SEEDS)
    expect(countOf(causesOf(ramp, 14 * DAY), 'prompt rot')).toBeGreaterThan(0.3 * SEEDS)
  })

  it('is what grows over weeks even where a release lies in them', () =>
    expect(countOf(causesOf(growing(2, 21 * DAY), 14 * DAY, [0]), 'prompt rot')).toBeGreaterThan(0.8 * SEEDS))
})

describe('a release', () => {
  it('is named where one lies by the estimated start, and else nothing', () => {
    const near = causesOf(level(1.5), 5 * DAY, [-2])
    expect(countOf(near, 'release')).toBeGreaterThan(0.9 * SEEDS)
    expect(causesOf(level(1.5), 5 * DAY, [-10 * DAY, 4 * DAY]).every((one) => one === null)).toBe(true)
  })
})

it('says nothing of what is not in alarm, or got better', () => {
  const shown = someRise({ seed: 1, resolvedPerHour: 58, times: level(0.5), now: 120, dispersion: 1.3 })
  expect(likelyCauseOfBreaks({ shown, verdict: judge(shown, 2_160), releaseHours: [0] })).toBeNull()
})

describe('a new version', () => {
  const reach = { firstHour: 1_000, nowHour: 1_336 }
  const tableOf = (casesAt: (hour: number) => number, handler: 'ai' | 'human' = 'ai', dimension = 'agentVersion' as const) => ({
    ...{ handler, dimension, value: 3, breaks: [] },
    cohorts: Array.from({ length: 400 }, (_, index) => 980 + index).flatMap((hour) => {
      const cases = casesAt(hour)
      return cases > 0 ? [{ hour, cases, resolved: cases, brokenAtOnce: 0, lost: 0, handlingMicros: 0 }] : []
    }),
  })

  it.each([
    ['came at an hour', (hour: number) => (hour >= 1_100 ? 10 : 0), [1_111]],
    ['was tried for long before', (hour: number) => (hour >= 1_100 ? 10 : hour === 1_050 ? 1 : 0), [1_111]],
    ['was always there', () => 10, []],
    ['was there from the first day', (hour: number) => (hour >= 1_020 ? 10 : 0), []],
    ['has hardly any cases', (hour: number) => (hour >= 1_300 ? 1 : 0), []],
    ['comes later', (hour: number) => (hour >= 1_336 ? 100 : 0), []],
  ])('that %s', (_, casesAt, hours) => expect(newVersionHours([tableOf(casesAt)], reach)).toEqual(hours))

  it('is the AI’s', () => expect(newVersionHours([tableOf((hour) => (hour >= 1_100 ? 10 : 0), 'human')], reach)).toEqual([]))
})
