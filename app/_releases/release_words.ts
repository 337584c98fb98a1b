import type { Comparison } from '#core/release/contract.ts'

type Ratio = Comparison['unitCost']

const DAY_HOURS = 24
/** From three days on hours say no more. */
const LONG_HOURS = 72
/** How often more is told to be seen soon. */
const TELLING = 'a quarter more'

/** @returns a ratio as a factor: `1.31 times`; null where nothing is known. */
export const timesWords = (ratio: number | null): string | null => (ratio === null ? null : `${ratio.toFixed(2)} times`)

/** @returns within what a ratio lies: `between 1.08 and 1.58`, `at least 1.08`, `at most 1.58`; null where it may be anything. */
export function rangeWords({ low, high }: Pick<Ratio, 'low' | 'high'>): string | null {
  if (high === null) return low > 0 ? `at least ${low.toFixed(2)}` : null
  return low > 0 ? `between ${low.toFixed(2)} and ${high.toFixed(2)}` : `at most ${high.toFixed(2)}`
}

/** @returns how two versions compare, in a sentence or two. */
export function comparedWords({ before, after, takenBack }: Comparison): string {
  const { verdict, ratio } = takenBack
  const range = rangeWords(takenBack)
  const times = timesWords(ratio)
  if (verdict === "can't tell yet") {
    const so = range ? `it may be ${range} times as often` : 'nothing speaks for either so far'
    return `Too early to tell ${after.version} from ${before.version}: ${so}.`
  }
  const than = `as often as by ${before.version}, at the same age`
  const said = times ? `${times} ${than} (${range})` : `more often than by ${before.version}, at the same age`
  const lead = verdict === 'no sign' ? 'No sign of a difference: resolutions' : 'Resolutions'
  return `${lead} by ${after.version} are taken back ${said}.`
}

/** @returns until when more can be told; null where it is told. */
export function untilWords({ verdict, hoursUntilShown }: Comparison['takenBack']): string | null {
  if (verdict !== "can't tell yet") return null
  if (hoursUntilShown === null) return `${TELLING} would not show within four weeks`
  if (hoursUntilShown === 0) return `${TELLING} would most likely have shown by now`
  return `about ${spanWords(hoursUntilShown)} until ${TELLING} would show`
}

function spanWords(hours: number): string {
  if (hours < LONG_HOURS) return hours === 1 ? '1 hour' : `${hours} hours`
  return `${Math.round(hours / DAY_HOURS)} days`
}
