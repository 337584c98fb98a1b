import { MEDIAN } from '../figures/contents.ts'
import { spansUnder } from '../figures/window_spans.ts'
import { cadenceOf, type FigureBody, instantsOf, maturingAt } from './figure_windows.ts'

const REPLAYED_MS = 90 * 86_400_000
/** More sums of spans, values and handlers would take longer than anyone waits. */
const MOST_SUMS = 200_000
/** Readings of what does not add up, each some hundredths of a second. */
const MOST_APART = 90
/** A rule of a day's window and more over the most values is replayed for a week. */
const LEAST = 28
const HANDLERS = 2

/** @returns whether the figure of a window follows from the sums of its parts: exact medians do not, nor does what is expected. */
export const addsUp = ({ figure, basis }: Pick<FigureBody, 'figure' | 'basis'>): boolean =>
  figure !== MEDIAN && basis !== 'nowcast'

interface ReplayContext {
  /** How many are watched, each apart. */
  values: number
  nowMs: number
  acceptanceMs: number
}

/**
 * @returns how many readings are replayed: of 90 days, fewer only of what takes too long. Of what was expected then nothing is kept.
 */
export function readingsToReplay(body: FigureBody, { values, nowMs, acceptanceMs }: ReplayContext): number {
  if (body.basis === 'nowcast') return 1
  const all = REPLAYED_MS / cadenceOf(body)
  if (!addsUp(body)) return Math.min(all, MOST_APART)
  const spansOf = (readings: number): number =>
    spansUnder(
      instantsOf(body, Number.NEGATIVE_INFINITY, nowMs, readings).flatMap((atMs) => maturingAt(body, atMs, acceptanceMs)),
    ).length
  let readings = all
  for (;;) {
    const tooMany = (spansOf(readings) * values * HANDLERS) / MOST_SUMS
    if (tooMany <= 1) return readings
    readings = Math.floor(readings / tooMany)
    if (readings <= LEAST) return LEAST
  }
}
