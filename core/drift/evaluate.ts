import type { Handler } from '../event/types.ts'
import type { Steadiness } from '../nowcast/baseline.ts'
import { sum } from '../nowcast/numbers.ts'
import type { Alarm } from '../nowcast/series.ts'
import { type Accepted, acceptedAt, asAccepted } from './accepted.ts'
import type { Part } from './baseline.ts'
import { type ShareByAge, shareByAge } from './by_age.ts'
import { groupBy } from './group_by.ts'
import type { HourFacts } from './hour_facts.ts'
import { judge, type Shown, type Verdict } from './judge.ts'
import { judgeIntegration } from './judge_integration.ts'
import { likelyCauseOfBreaks, newVersionHours } from './likely_cause.ts'
import { type LiveTable, liveTables } from './live_table.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'
import { type LikelyCause, type SeriesKind, type SeriesName, seriesId } from './series_names.ts'
import { type Reach, reachOf, showBreaks, showBrokenAtOnce, showMix, showReworkCosts, showUnitCosts } from './show_series.ts'
import type { EventsOfHour } from './source_hours.ts'
import { steadinessOfPart } from './steadiness_of.ts'
import { surenessOf } from './sureness_of.ts'
import { type Effect, effectOf, sizeOf } from './weigh_effect.ts'
import { alarmLevel } from './weigh_evidence.ts'

/** One false alarm in 90 days. */
export const PROMISED_HOURS = 2_160
const DAY_HOURS = 24
/** Evidence below which a series is calm. */
const CALM = Math.log(20)
const FEWEST_BASELINE_BREAKS = 50
/** So many values are watched, those with the most breaks: evaluating takes the same time each minute. */
const MOST_VALUES = 200

/** What is evaluated: the segments' tables of the last W hours (older ones are passed over) as of a whole hour. */
export interface Watch {
  ready: ReadyBaseline
  /** Both handlers as a whole, and each value of each dimension by handler. */
  tables: readonly SegmentTable[]
  /** Fields and handoffs of the same hours, where these are watched. */
  facts?: readonly HourFacts[]
  /** Events of the sources that the baseline knows. */
  sources?: readonly EventsOfHour[]
  /** When releases were told, in hours. */
  releaseHours?: readonly number[]
  /** Changes that are normal now, of some series. */
  accepted?: readonly Accepted[]
  /** t: only what happened before it counts. */
  nowHour: number
  /** Mean time between false alarms of a series; of the values of a dimension, of all of them together. */
  promisedHours?: number
}

/** A watched series as it stands. */
export interface JudgedSeries extends SeriesName, Verdict {
  id: string
  promisedHours: number
  /** A share, or micros a case: in the baseline and since the estimated start; null where nothing was to be seen. */
  before: number | null
  now: number | null
  /** None while it is steady. */
  effect: Effect | null
  /** Of `breaks` alone; else empty. */
  ages: ShareByAge[]
  /** What a nowcast takes of it. */
  alarm: Alarm | null
  isCalm: boolean
  /** Null while it is steady, and where nothing points to one. */
  likelyCause: LikelyCause | null
  /** The change that it is judged by; missing in what was kept before there were any. */
  accepted?: Accepted | null
}

/** All that was found at an hour; what nowcasts are made of, too (`nowcast_run.ts`). */
export interface Evaluation {
  ready: ReadyBaseline
  nowHour: number
  live: readonly LiveTable[]
  series: readonly JudgedSeries[]
}

/**
 * Judges every watched series from scratch: docs/drift.md, section 3. Pure; what a recount of the same facts gives.
 * `evaluate({ ready: readyBaseline(baseline, hourOfWeek), tables, nowHour })`.
 */
export function evaluate(watch: Watch): Evaluation {
  const { ready, tables, facts = [], sources = [], releaseHours = [], accepted = [], nowHour } = watch
  const { promisedHours = PROMISED_HOURS } = watch
  const live = liveTables(ready, tables, nowHour)
  const context: Context = { ready, live, reach: reachOf(ready, nowHour), promisedHours, releaseHours, accepted }
  const handlers = live.filter(({ table }) => table.dimension === null)
  const ofHandler = (handler: Handler): LiveTable[] => handlers.filter(({ table }) => table.handler === handler)
  const series = [
    judgeBreaks(context, { handler: null, dimension: null, value: null }, handlers, promisedHours),
    ...(['ai', 'human'] as const).flatMap((handler) => judgeHandler(context, handler, ofHandler(handler))),
    judgeCounts(context, nameOf('mix', null), handlers, showMix(ready, handlers, context.reach)),
    ...judgeValues(context),
    ...judgeIntegration({ ready, tables, facts, sources, reach: context.reach, promisedHours }),
  ]
  return { ready, nowHour, live, series }
}

interface Context {
  ready: ReadyBaseline
  live: readonly LiveTable[]
  reach: Reach
  promisedHours: number
  releaseHours: readonly number[]
  accepted: readonly Accepted[]
}

const nameOf = (kind: SeriesKind, handler: Handler | null): SeriesName => ({ kind, handler, dimension: null, value: null })

function judgeHandler(context: Context, handler: Handler, members: readonly LiveTable[]): JudgedSeries[] {
  const [whole] = members
  if (!whole) return []
  const rework = showReworkCosts(context.ready, whole, context.reach)
  return [
    judgeBreaks(context, { handler, dimension: null, value: null }, members, context.promisedHours),
    judgeCounts(context, nameOf('unitCost', handler), members, showUnitCosts(context.ready, whole, context.reach)),
    ...(rework ? [judgeCounts(context, nameOf('reworkCost', handler), members, rework)] : []),
    judgeCounts(context, nameOf('brokenAtOnce', handler), members, showBrokenAtOnce(context.ready, whole, context.reach)),
  ]
}

/** The values of each dimension share one promise, so that a workspace with many of them is not alarmed more often. */
function judgeValues(context: Context): JudgedSeries[] {
  const ofDimension = groupBy(context.live, ({ table }) => table.dimension)
  // A dimension with one value alone, said or not, has nothing to say that the whole has not.
  const values = [...ofDimension].flatMap(([dimension, live]) => {
    const groups = groupBy(live, ({ table }) => table.value)
    return dimension !== null && groups.size > 1 ? [...groups.values()] : []
  })
  const watched = values
    .map((members) => ({ members, expected: sum(members.map(({ live }) => sum(live.expected))) }))
    // At least one a day.
    .filter(({ expected }) => expected >= context.ready.bands.windowHours / DAY_HOURS)
    .sort((a, b) => b.expected - a.expected)
    .slice(0, MOST_VALUES)
  const perDimension = groupBy(watched, ({ members }) => members[0]?.table.dimension ?? null)
  return watched.map(({ members }) => {
    const { dimension = null, value = null } = members[0]?.table ?? {}
    const sharing = perDimension.get(dimension)?.length ?? 1
    return judgeBreaks(context, { handler: null, dimension, value }, members, context.promisedHours * sharing)
  })
}

function judgeBreaks(context: Context, part: Part, members: readonly LiveTable[], promisedHours: number): JudgedSeries {
  const { ready, reach } = context
  const steadiness = steadinessOfMembers(ready, part, members)
  const shown = showBreaks(ready, members, reach, {
    dispersion: steadiness.dispersion,
    sureness: surenessOf(ready.baseline, part, { steadiness, expectedPerDay: expectedPerDayOf(ready, members) }),
  })
  const name: SeriesName = { kind: 'breaks', ...part }
  const counted = judgeCounts({ ...context, promisedHours }, name, members, shown)
  const likelyCause = isOfAi(part)
    ? likelyCauseOfBreaks({ shown: sinceAccepted(context, name, shown), verdict: counted, releaseHours: releasesOf(context) })
    : null
  const judged = { ...counted, likelyCause, ages: shareByAge(ready, members, reach, counted.startHour) }
  return steadiness.breaks < FEWEST_BASELINE_BREAKS
    ? { ...judged, state: 'too early', alarm: null, effect: null, likelyCause: null }
    : judged
}

const isOfAi = ({ handler, dimension }: Part): boolean => handler === 'ai' && dimension === null

/** Releases as they were told, and versions that came without a word. */
const releasesOf = ({ live, reach, releaseHours }: Context): number[] => {
  const tables = live.map(({ table }) => table)
  return [...releaseHours, ...newVersionHours(tables, reach)]
}

/** @returns how steady these segments are together. */
export const steadinessOfMembers = (ready: ReadyBaseline, part: Part, members: readonly LiveTable[]): Steadiness =>
  steadinessOfPart(ready.baseline, part, expectedPerDayOf(ready, members))

/** @returns breaks that were to be expected of these segments a day, of the live cohorts. */
export const expectedPerDayOf = ({ bands }: ReadyBaseline, members: readonly LiveTable[]): number =>
  (sum(members.map(({ live }) => sum(live.expected))) * DAY_HOURS) / bands.windowHours

const sinceAccepted = ({ accepted, reach }: Context, name: SeriesName, shown: Shown): Shown =>
  asAccepted(shown, acceptedAt(accepted, seriesId(name), reach.nowHour))

function judgeCounts(context: Context, name: SeriesName, members: readonly LiveTable[], shown: Shown): JudgedSeries {
  const { ready, live, reach, promisedHours } = context
  const verdict = judge(sinceAccepted(context, name, shown), promisedHours)
  const { startHour, worse, better, state } = verdict
  const isAlarmed = Math.max(worse, better) >= alarmLevel(promisedHours)
  const accepted = acceptedAt(context.accepted, seriesId(name), reach.nowHour) ?? null
  const sized = { verdict, reach, level: accepted?.ratio ?? 1 }
  const isAcceptedLately = accepted !== null && accepted.fromHour > reach.nowHour - ready.bands.windowHours
  return {
    ...name,
    ...verdict,
    id: seriesId(name),
    promisedHours,
    ...sizeOf(ready, name, members, sized),
    effect: state === 'steady' ? null : effectOf(ready, name, { live, members, ...sized }),
    ages: [],
    alarm: isAlarmed && startHour !== null ? { startHour, worse: worse >= better } : null,
    isCalm: Math.max(worse, better) < CALM && !isAcceptedLately,
    likelyCause: null,
    accepted,
  }
}
