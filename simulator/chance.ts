import { createHash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of draws of its own: what one part of the simulation draws never shifts the draws of another. */
export interface Chance {
  /** In [0, 1). */
  unit(): number
  /** True with the probability. */
  happens(probability: number): boolean
  between(from: number, to: number): number
  /** An integer in [from, to]. */
  integer(from: number, to: number): number
  /** One of the entries, by `share`. */
  pick<T extends { share: number }>(entries: readonly T[]): T
  normal(): number
  exponential(mean: number): number
  logNormal(median: number, sigma: number): number
  poisson(mean: number): number
  /** Another stream, which depends on this one's name alone, not on what was drawn so far. */
  fork(name: string): Chance
}

/** @returns the draws that belong to the name: the same name, the same draws. */
export function chanceOf(name: string): Chance {
  // Neighbouring names must not give neighbouring streams, so the generator's state is a digest.
  const digest = createHash('sha256').update(name).digest()
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)))
  const unit = (): number => uniformFloat64(generator)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    normal,
    happens: (probability) => unit() < probability,
    between: (from, to) => from + unit() * (to - from),
    integer: (from, to) => from + Math.floor(unit() * (to - from + 1)),
    pick: (entries) => pickByShare(entries, unit()),
    exponential: (mean) => -mean * Math.log(1 - unit()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson: (mean) => drawPoisson(mean, unit),
    fork: (child) => chanceOf(`${name}/${child}`),
  }
}

function pickByShare<T extends { share: number }>(entries: readonly T[], at: number): T {
  let rest = at * entries.reduce((sum, { share }) => sum + share, 0)
  for (const entry of entries) {
    rest -= entry.share
    if (rest < 0) return entry
  }
  const last = entries.at(-1)
  if (!last) throw new RangeError('nothing to pick from')
  return last
}

/** Arrivals of an hour: a mean of thousands is drawn in parts, since exp(-mean) would underflow. */
function drawPoisson(mean: number, unit: () => number): number {
  const part = 200
  let count = 0
  for (let rest = mean; rest > 0; rest -= part) {
    const limit = Math.exp(-Math.min(rest, part))
    for (let product = unit(); product > limit; product *= unit()) count += 1
  }
  return count
}
