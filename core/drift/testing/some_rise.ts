import type { Shown } from '../judge.ts'
import { seeded } from './some_world.ts'

const WINDOW_HOURS = 336
const SHARE = 0.25
const MEAN_AGE_HOURS = 40
const AGE_STEP_HOURS = 12
/** From day to day, of all breaks. */
const NOISE = 0.03

interface RiseWishes {
  seed: number
  resolvedPerHour: number
  /** What the chance of a break is multiplied by, by hours since the change. */
  times: (hours: number) => number
  /** Hours since the change. */
  now: number
  dispersion: number
}

/** @returns the breaks that never were of the cohorts of two weeks, beside those to be expected; the baseline 2 % off. */
export function someRise({ seed, resolvedPerHour, times, now, dispersion }: RiseWishes): Shown {
  const random = seeded(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const bias = Math.exp(0.02 * normal())
  const noise = Array.from({ length: WINDOW_HOURS / 24 + 1 }, () => Math.exp(NOISE * normal()))
  const shown = { firstHour: now - WINDOW_HOURS, dispersion }
  const [observed, expected] = [new Float64Array(WINDOW_HOURS), new Float64Array(WINDOW_HOURS)]
  for (let place = 0; place < WINDOW_HOURS; place++) {
    const oldest = WINDOW_HOURS - place
    for (let age = 0; age < oldest; age += AGE_STEP_HOURS) {
      const until = Math.min(oldest, age + AGE_STEP_HOURS)
      const mean = resolvedPerHour * SHARE * (Math.exp(-age / MEAN_AGE_HOURS) - Math.exp(-until / MEAN_AGE_HOURS))
      const ofDay = noise[Math.floor((place + age) / 24)] ?? 1
      expected[place] = (expected[place] ?? 0) + mean
      observed[place] = (observed[place] ?? 0) + poisson(random, mean * times(shown.firstHour + place) * ofDay * bias)
    }
  }
  return { ...shown, observed, expected }
}

/** By the times between arrivals. */
export function poisson(random: () => number, mean: number): number {
  let [count, passed] = [-1, 0]
  while (passed < mean) {
    passed -= Math.log(1 - random())
    count += 1
  }
  return Math.max(0, count)
}
