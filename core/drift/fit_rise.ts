import type { Shown } from './judge.ts'

/** Hours that a rise takes from first to last: at once, or as a release is rolled out; or over weeks. */
const QUICK_HOURS = [0, 24, 48]
const SLOW_HOURS = [240, 504, 1_008]
const BLOCK_HOURS = 6
const STEPS = 6
/** As many more at most. */
const MOST = 9

/**
 * Fits what a series has shown by a rise from the baseline's level that took a moment, or a release's rollout, and by one that
 * took weeks: docs/drift.md, section 8.
 * @returns ln L of the best slow rise less that of the best quick one.
 */
export function fitRise({ observed, expected, dispersion }: Pick<Shown, 'observed' | 'expected' | 'dispersion'>): number {
  const blocks = blocksOf(observed, expected)
  const best = (durations: readonly number[]): number => {
    let most = Number.NEGATIVE_INFINITY
    // A slow rise may have begun before what is looked at.
    for (const duration of durations)
      for (let start = duration > QUICK ? -duration : 0; start < observed.length; start += BLOCK_HOURS) {
        const log = bestLog(blocks, (middle) => shareOfRise(middle - start, duration))
        most = Math.max(most, log)
      }
    return most
  }
  return (best(SLOW_HOURS) - best(QUICK_HOURS)) / dispersion
}

const QUICK = Math.max(...QUICK_HOURS)

interface Block {
  middle: number
  observed: number
  expected: number
}

function blocksOf(observed: Float64Array, expected: Float64Array): Block[] {
  const sumOf = (values: Float64Array, from: number): number =>
    values.subarray(from, from + BLOCK_HOURS).reduce((sum, one) => sum + one, 0)
  return Array.from({ length: Math.ceil(observed.length / BLOCK_HOURS) }, (_, place) => {
    const from = place * BLOCK_HOURS
    return { middle: from + BLOCK_HOURS / 2, observed: sumOf(observed, from), expected: sumOf(expected, from) }
  })
}

/** @returns how much of a rise has come about so long after its start: 0 to 1. */
const shareOfRise = (hours: number, duration: number): number =>
  hours <= 0 ? 0 : duration === 0 ? 1 : Math.min(1, hours / duration)

/** @returns the log of the likelihood of a rise of that shape, as high as fits best, by that of none. By Newton's method: it is concave. */
function bestLog(blocks: readonly Block[], shapeAt: (middle: number) => number): number {
  const shaped = blocks.map(({ middle, observed, expected }) => ({ shape: shapeAt(middle), observed, expected }))
  let height = 0
  for (let step = 0; step < STEPS; step++) {
    let [slope, bend] = [0, 0]
    for (const { shape, observed, expected } of shaped) {
      const part = shape / (1 + height * shape)
      slope += observed * part - expected * shape
      bend += observed * part * part
    }
    height = Math.min(MOST, Math.max(0, bend > 0 ? height + slope / bend : 0))
  }
  return shaped.reduce(
    (sum, { shape, observed, expected }) => sum + observed * Math.log(1 + height * shape) - height * shape * expected,
    0,
  )
}
