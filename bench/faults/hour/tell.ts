import type { Judged } from '../harness/load.ts'
import { type Outcome, seconds, verdictOf } from '../harness/outcome.ts'
import { afterwardsMs, lengthOf, longestIn, type Silence } from '../harness/silences.ts'

/** One fault of a run, with when it began, ended, and when the next one began, in ms by the run's clock. */
export interface Happened {
  fault: string
  recoversWithinMs: number
  beganAtMs: number
  endedAtMs: number
  nextAtMs: number
}

const ALWAYS = { fromMs: 0, toMs: Number.POSITIVE_INFINITY }
/** What was counted just before a fault may be seen as the last for so long before it. */
const SEEN_EARLIER_MS = 1_000

/** @returns the fault that a silence came by: the last one before it, though the next may have begun when it was over. */
const causeOf = (happened: readonly Happened[], { fromMs }: Silence): Happened | undefined =>
  happened.filter(({ beganAtMs }) => beganAtMs - SEEN_EARLIER_MS <= fromMs).at(-1)

/** @returns a row for each kind of fault, in the order in which they came first; lost events count to the fault after whose begin they were acknowledged. */
export function tellFaults(happened: readonly Happened[], silences: readonly Silence[], lostAtMs: readonly number[]): Outcome[] {
  const silencesBy = (each: Happened): Silence[] => silences.filter((silence) => causeOf(happened, silence) === each)
  const kinds = [...new Set(happened.map(({ fault }) => fault))]
  return kinds.map((fault) => {
    const all = happened.filter((each) => each.fault === fault)
    const told = all.map((each) => ({ ...each, silence: longestIn(silencesBy(each), ALWAYS) }))
    const longestMs = Math.max(...told.map(({ silence }) => (silence ? lengthOf(silence) : 0)))
    const afterMs = Math.max(...told.map(({ silence, endedAtMs }) => afterwardsMs(silence, endedAtMs)))
    const lost = all.reduce(
      (sum, { beganAtMs, nextAtMs }) => sum + lostAtMs.filter((at) => at >= beganAtMs && at < nextAtMs).length,
      0,
    )
    const limitMs = all[0]?.recoversWithinMs ?? 0
    return {
      fault: all.length === 1 ? fault : `${fault}, ${all.length} times`,
      expected: `goes on within ${seconds(limitMs)} of its end`,
      seen: `silent ${seconds(longestMs)}, ${seconds(afterMs)} after its end`,
      lost,
      doubled: null,
      verdict: verdictOf(afterMs <= limitMs, lost, 0),
    }
  })
}

/** @returns the row for the run as a whole. */
export function tellRun(judged: Judged, happened: readonly Happened[], silences: readonly Silence[]): Outcome {
  const longest = longestIn(silences, ALWAYS)
  const cause = longest && causeOf(happened, longest)
  const by = longest ? `longest silence ${seconds(lengthOf(longest))}, by ${cause?.fault ?? 'nothing of ours'}` : 'no silence'
  const { sent, acknowledged, stored, differences, lost, doubled } = judged
  const isExact = acknowledged === sent && stored === sent && differences === 0
  return {
    fault: 'the whole run',
    expected: 'all acknowledged and stored once, verify 0',
    seen: `${acknowledged} of ${sent} acknowledged, ${stored} stored, verify ${differences}; ${by}`,
    lost: lost.length,
    doubled: doubled.length,
    verdict: verdictOf(isExact, lost.length, doubled.length),
  }
}
