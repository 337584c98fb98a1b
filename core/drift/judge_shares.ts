import { addTo, sum } from '../nowcast/numbers.ts'
import type { LearnedHourlyShare, LearnedShares } from './baseline.ts'
import { FACTS_LEAD_MINUTES, type HourFacts } from './hour_facts.ts'
import { judge, type Shown, type Verdict } from './judge.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import { type LikelyCause, type SeriesName, seriesId } from './series_names.ts'
import type { Reach } from './show_series.ts'
import { WATCHED_SHARES, type WatchedShare } from './watched_shares.ts'

/** A field that is no longer sent is missing in most; a team that falls behind takes up some later. */
const RATIOS = { worse: [1.2, 1.5, 2, 4, 10, 40], better: [] }
const CALM = Math.log(20)

/** A share as it stands: as any series, but that nothing follows for costs, ages and nowcasts. */
export interface JudgedShare extends SeriesName, Verdict {
  id: string
  promisedHours: number
  before: number | null
  now: number | null
  effect: null
  ages: []
  alarm: null
  isCalm: boolean
  likelyCause: LikelyCause | null
}

interface Shares {
  ready: ReadyBaseline
  facts: readonly HourFacts[]
  reach: Reach
  promisedHours: number
}

/** @returns how each share of the baseline stands; those of integration drift share one promise. */
export function judgeShares({ ready, facts, reach, promisedHours }: Shares): JudgedShare[] {
  const { integration } = ready.baseline
  if (!integration) return []
  const watched = integration.shares.flatMap((learned) => {
    const share = WATCHED_SHARES.find((one) => seriesId(one) === learned.id)
    return share ? [{ share, learned }] : []
  })
  const sharing = watched.filter(({ share }) => share.cause === 'integration drift').length
  return watched.map(({ share, learned }) => {
    const until = { ...reach, nowHour: Math.max(reach.firstHour, reach.nowHour - heldBackHours(share, integration)) }
    const hours = share.cause === 'integration drift' ? promisedHours * sharing : promisedHours
    return judgeShare(share, showShare(share, learned, { ready, facts, reach: until }), hours)
  })
}

/** Whether a handoff of the last hours was taken up in time is not known before the target has passed. */
function heldBackHours({ kind }: WatchedShare, { handoffTargetMinutes }: LearnedShares): number {
  return kind === 'lateHandoffs' ? Math.ceil((60 - FACTS_LEAD_MINUTES + handoffTargetMinutes) / 60) - 1 : 0
}

interface ShownShare extends Shown {
  of: Float64Array
  /** In the baseline, of as many at the same hours of the week. */
  usual: number | null
}

function showShare(
  { countOf, floor }: WatchedShare,
  { share, dispersion }: LearnedHourlyShare,
  { ready, facts, reach: { firstHour, nowHour } }: Omit<Shares, 'promisedHours'>,
): ShownShare {
  const zeros = (): Float64Array => new Float64Array(nowHour - firstHour)
  const shown = { firstHour, observed: zeros(), expected: zeros(), of: zeros(), dispersion, ratios: RATIOS }
  let [usual, all] = [0, 0]
  for (const one of facts) {
    if (one.hour < firstHour || one.hour >= nowHour) continue
    const { seen, of } = countOf(one)
    const own = share[one.handler][ready.hourOfWeek(one.hour)] ?? 0
    addTo(shown.observed, one.hour - firstHour, seen)
    addTo(shown.expected, one.hour - firstHour, of * Math.max(own, floor))
    addTo(shown.of, one.hour - firstHour, of)
    usual += of * own
    all += of
  }
  return { ...shown, usual: all > 0 ? usual / all : null }
}

function judgeShare(share: WatchedShare, shown: ShownShare, promisedHours: number): JudgedShare {
  const { kind, handler, dimension, value, cause } = share
  const verdict = judge(shown, promisedHours)
  const of = verdict.startHour === null ? 0 : sum(shown.of.subarray(verdict.startHour - shown.firstHour))
  return {
    ...{ kind, handler, dimension, value },
    ...verdict,
    id: seriesId(share),
    promisedHours,
    before: shown.usual,
    now: of > 0 ? verdict.observed / of : null,
    effect: null,
    ages: [],
    alarm: null,
    isCalm: verdict.worse < CALM,
    likelyCause: verdict.state === 'steady' ? null : cause,
  }
}
