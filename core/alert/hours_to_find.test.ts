import { describe, expect, it } from 'vitest'
import { alarmLevel, WORSE_RATIOS, weighEvidence } from '../drift/weigh_evidence.ts'
import { hoursToFind, smallestFound, type Volume } from './hours_to_find.ts'

/** Resolutions are taken back within two days or so. */
const shareByAge = (age: number): number => 1 - Math.exp(-age / 30)
const volumeOf = (perDay: number, dispersion = 1): Volume => ({ perHour: perDay / 24, shareByAge, dispersion })
const PROMISE = alarmLevel(2_160)

/** Draws the same numbers for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Poisson, by Knuth; by the normal law where many are to be expected. */
function draw(next: () => number, mean: number): number {
  if (mean > 30)
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())))
  let [count, product] = [0, next()]
  for (const least = Math.exp(-mean); product > least; product *= next()) count++
  return count
}

const BEFORE = 48

/** Hours from a change until the detector itself sees it, in one drawn history that was as usual for two days. */
function seen({ perHour, dispersion }: Volume, ratio: number, seed: number): number {
  const next = numbersFrom(seed)
  const [observed, expected] = [[] as number[], [] as number[]]
  for (let hour = 0; hour < BEFORE + 400; hour++) {
    observed.push(0)
    expected.push(0)
    for (let cohort = 0; cohort <= hour; cohort++) {
      const mean = perHour * (shareByAge(hour - cohort + 1) - shareByAge(hour - cohort))
      expected[cohort] = (expected[cohort] ?? 0) + mean
      // Of so many together the variance is that of chance times the dispersion.
      const drawn = dispersion * draw(next, (mean * (cohort >= BEFORE ? ratio : 1)) / dispersion)
      observed[cohort] = (observed[cohort] ?? 0) + drawn
    }
    const { logEvidence } = weighEvidence({ observed, expected }, WORSE_RATIOS, { dispersion })
    if (hour >= BEFORE && logEvidence >= PROMISE) return hour + 1 - BEFORE
  }
  return Number.POSITIVE_INFINITY
}

describe('how soon a lasting rise is found', () => {
  it.each([
    [200, 1],
    [1_000, 1],
    [1_000, 2],
    [7_500, 1],
  ])('is within a quarter of what is seen in half of all cases: %d a day, dispersion %d', (perDay, dispersion) => {
    const volume = volumeOf(perDay, dispersion)
    const promised = hoursToFind(volume, 1.25, PROMISE) ?? Number.NaN
    const delays = Array.from({ length: 61 }, (_, seed) => seen(volume, 1.25, seed + 1)).sort((a, b) => a - b)
    const median = delays[30] ?? Number.NaN
    expect({ promised, median, isNear: Math.abs(promised - median) <= Math.max(1, 0.25 * median) }).toMatchObject({
      isNear: true,
    })
    const slow = hoursToFind(volume, 1.25, PROMISE, true) ?? Number.NaN
    expect(slow).toBeGreaterThan(promised)
    expect(delays.filter((hours) => hours > slow).length).toBeLessThanOrEqual(14)
  })

  it('takes longer for less, with less, and for a rarer false alarm', () => {
    const hours = hoursToFind(volumeOf(1_000), 1.25, PROMISE) ?? 0
    expect(hoursToFind(volumeOf(1_000), 1.1, PROMISE)).toBeGreaterThan(hours)
    expect(hoursToFind(volumeOf(500), 1.25, PROMISE)).toBeGreaterThan(hours)
    expect(hoursToFind(volumeOf(1_000), 1.25, PROMISE + 2)).toBeGreaterThan(hours)
  })

  it('is told to the hour: as the evidence asked for rises, no hour is left out', () => {
    const found = new Set(Array.from({ length: 600 }, (_, step) => hoursToFind(volumeOf(200), 1.5, step / 100)))
    expect([...found]).toEqual(Array.from(found, (_, place) => place + 1))
    expect(found.size).toBeGreaterThanOrEqual(20)
  })

  it('is not told where it takes more than two weeks', () => {
    expect(hoursToFind(volumeOf(2), 1.1, PROMISE)).toBeNull()
    expect(hoursToFind(volumeOf(1_000), 1, PROMISE)).toBeNull()
  })
})

describe('the smallest rise that is found', () => {
  it.each([100, 200, 400, 800, 1_600])('is found within two weeks, and a hundredth less is not: %d a day', (perDay) => {
    const smallest = smallestFound(volumeOf(perDay), PROMISE) ?? 0
    expect(hoursToFind(volumeOf(perDay), smallest, PROMISE)).not.toBeNull()
    expect(hoursToFind(volumeOf(perDay), smallest - 0.01, PROMISE)).toBeNull()
  })

  it('is none where there is next to nothing', () => {
    expect(smallestFound(volumeOf(0.1), PROMISE)).toBeNull()
  })
})
