import type { Handler } from '../event/types.ts'
import { sum } from '../nowcast/numbers.ts'
import { expectBreaks } from './expect_breaks.ts'
import type { Verdict } from './judge.ts'
import type { LiveTable } from './live_table.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SeriesName } from './series_names.ts'
import type { Reach } from './show_series.ts'

const WEEK_HOURS = 168
const MONTH_HOURS = 30 * 24

/** How much a change moves the cost per accepted resolution of the workspace, and what it costs in 30 days, in micros. */
export interface Effect {
  costPerAcceptedMicros: number
  monthMicros: number
}

interface Sized {
  verdict: Verdict
  reach: Reach
  /** So many times what the baseline expects is normal. */
  level: number
}

/** @returns a series in its own unit: in the baseline, and since the estimated start of its change. */
export function sizeOf(
  ready: ReadyBaseline,
  { kind, handler }: SeriesName,
  members: readonly LiveTable[],
  { verdict, reach, level }: Sized,
): { before: number | null; now: number | null } {
  const ratio = verdict.ratio
  const scaled = (learned: number) => ({ before: learned * level, now: ratio === null ? null : learned * level * ratio })
  if (kind === 'unitCost' && handler) return scaled(ready.baseline.unitCosts[handler].mean)
  if (kind === 'reworkCost' && handler) return scaled(ready.baseline.reworkCosts?.[handler].mean ?? 0)
  if (kind === 'brokenAtOnce' && handler) return scaled(ready.baseline.brokenAtOnce[handler].share)
  const within = { fromHour: reach.firstHour, toHour: reach.nowHour }
  if (kind === 'mix') {
    const cases = countsOf(members, within, 'cases')
    const expected = cases.ai + cases.human > 0 ? expectedShare(ready, members, within) : null
    return expected === null ? { before: null, now: null } : scaled(expected)
  }
  const before = expectBreaks(ready, members, within, level)
  const after = ratio === null ? null : expectBreaks(ready, members, within, level * ratio)
  const shareOf = (breaks: number): number | null => (before.resolved > 0 ? breaks / before.resolved : null)
  return { before: shareOf(before.breaks), now: after && shareOf(after.breaks) }
}

/** @returns what a change does to the costs of all, by the cases of the last week; null where nothing is accepted. */
export function effectOf(
  ready: ReadyBaseline,
  { kind, handler }: SeriesName,
  of: Sized & { live: readonly LiveTable[]; members: readonly LiveTable[] },
): Effect | null {
  const { verdict, level } = of
  const { ratio } = verdict
  const within = { fromHour: Math.max(of.reach.firstHour, of.reach.nowHour - WEEK_HOURS), toHour: of.reach.nowHour }
  const handlers = of.live.filter(({ table }) => table.dimension === null)
  const all = expectBreaks(ready, handlers, within, 1)
  const accepted = all.resolved - all.breaks
  if (ratio === null || accepted <= 0) return null
  const extra =
    kind === 'breaks'
      ? sum(of.members.map((member) => extraOfBreaks(ready, member, within, { level, ratio })))
      : kind === 'mix'
        ? level * extraOfMix(ready, handlers, within, ratio)
        : handler === null
          ? 0
          : level * extraOfHandler(ready, kind, { handler, members: of.members, within, ratio })
  const hours = within.toHour - within.fromHour
  return { costPerAcceptedMicros: extra / accepted, monthMicros: (extra * MONTH_HOURS) / hours }
}

interface Within {
  fromHour: number
  toHour: number
}

/** A resolution that is taken back costs its rework, and there is one accepted resolution less for what all cost. */
const costOfBreak = ({ baseline }: ReadyBaseline, handler: Handler): number =>
  baseline.breakCosts[handler].mean + (baseline.costPerAcceptedMicros ?? 0)

function extraOfBreaks(
  ready: ReadyBaseline,
  member: LiveTable,
  within: Within,
  { level, ratio }: { level: number; ratio: number },
): number {
  const more = expectBreaks(ready, [member], within, level * ratio).breaks - expectBreaks(ready, [member], within, level).breaks
  return more * costOfBreak(ready, member.table.handler)
}

function extraOfHandler(
  ready: ReadyBaseline,
  kind: SeriesName['kind'],
  of: { handler: Handler; members: readonly LiveTable[]; within: Within; ratio: number },
): number {
  const { baseline } = ready
  if (kind === 'unitCost' || kind === 'reworkCost') {
    const perCase = kind === 'unitCost' ? baseline.unitCosts[of.handler].mean : reworkOfCase(ready, of.handler)
    return (of.ratio - 1) * perCase * countsOf(of.members, of.within, 'cases')[of.handler]
  }
  const resolved = countsOf(of.members, of.within, 'resolved')[of.handler]
  return (of.ratio - 1) * baseline.brokenAtOnce[of.handler].share * resolved * costOfBreak(ready, of.handler)
}

/** As in the baseline, whose cases have had all of theirs. */
function reworkOfCase({ baseline }: ReadyBaseline, handler: Handler): number {
  const { mean = 0, count = 0 } = baseline.reworkCosts?.[handler] ?? {}
  return (mean * count) / Math.max(1, baseline.unitCosts[handler].count)
}

/** Cases that the AI has instead of people: what one costs with the one and the other, its rework included. */
function extraOfMix(ready: ReadyBaseline, handlers: readonly LiveTable[], within: Within, ratio: number): number {
  const costOf = (handler: Handler): number => {
    const { resolved, breaks } = expectBreaks(
      ready,
      handlers.filter(({ table }) => table.handler === handler),
      within,
      1,
    )
    const broken = resolved > 0 ? breaks / resolved : 0
    return ready.baseline.unitCosts[handler].mean + broken * costOfBreak(ready, handler)
  }
  const { ai, human } = countsOf(handlers, within, 'cases')
  const moved = (ratio - 1) * expectedShare(ready, handlers, within) * (ai + human)
  return moved * (costOf('ai') - costOf('human'))
}

function expectedShare({ baseline, hourOfWeek }: ReadyBaseline, members: readonly LiveTable[], within: Within): number {
  let [cases, expected] = [0, 0]
  for (const { table } of members)
    for (const cohort of table.cohorts) {
      if (cohort.hour < within.fromHour || cohort.hour >= within.toHour) continue
      cases += cohort.cases
      expected += cohort.cases * (baseline.mix.aiShare[hourOfWeek(cohort.hour)] ?? 0)
    }
  return cases > 0 ? expected / cases : 0
}

function countsOf(
  members: readonly LiveTable[],
  { fromHour, toHour }: Within,
  counted: 'cases' | 'resolved',
): Record<Handler, number> {
  const counts = { ai: 0, human: 0 }
  for (const { table } of members)
    for (const cohort of table.cohorts)
      if (cohort.hour >= fromHour && cohort.hour < toHour) counts[table.handler] += cohort[counted]
  return counts
}
