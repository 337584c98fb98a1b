import { Calendar } from '#core/calendar/calendar.ts'
import { evaluate, steadinessOfMembers } from '#core/drift/evaluate.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import { nowcastRun } from '#core/drift/nowcast_run.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import type { SegmentTable } from '#core/drift/segment_table.ts'
import { AGES_DAYS, Score } from './nowcast_score.ts'
import { DAY_HOURS, WINDOW_HOURS } from './truth.ts'

const hourOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / HOUR_MS
const LEARNED = { fromHour: hourOf('2016-03-14'), toHour: hourOf('2016-04-11') }
/** Intake ends on 31 May: later cohorts look better than they are. */
const LAST_HOUR = hourOf('2016-05-16')
const WEEK_HOURS = 7 * DAY_HOURS
/** Fewer resolutions in a cohort are too few for a nowcast. */
const FEWEST = 30

const noCosts = { mean: 1, variance: 1, count: 1 }
const noRework = { perHour: [], squareOverMean: 0 }

/** What was said of weeks, and of days, against what came of them. */
export interface RealScores {
  weeks: Record<'provisional' | 'last matured week' | 'nowcast', Score>
  days: Score
  /** Cohorts. */
  counts: { weeks: number; days: number }
}

/** @returns how near the product's nowcasts of the real incidents come, both handlers together. */
export function measureReal(tables: readonly SegmentTable[]): RealScores {
  const hourOfWeek = hourOfWeekIn(new Calendar('UTC'))
  const costs = {
    unitCosts: { ai: { ...noCosts, dispersion: 1 }, human: { ...noCosts, dispersion: 1 } },
    breakCosts: { ai: noCosts, human: noCosts },
    laterRework: { ai: noRework, human: noRework },
    costPerAcceptedMicros: null,
  }
  const learned = { ...LEARNED, windowHours: WINDOW_HOURS, hourOfWeek }
  const ready = readyBaseline(learnDriftBaseline(tables, learned, costs), hourOfWeek)
  const scores: RealScores = {
    weeks: { provisional: new Score(), 'last matured week': new Score(), nowcast: new Score() },
    days: new Score(),
    counts: { weeks: 0, days: 0 },
  }
  for (let from = LEARNED.toHour; from < LAST_HOUR; from += WEEK_HOURS) addWeek(scores, { ready, tables, from })
  for (let from = LEARNED.toHour; from < LAST_HOUR; from += DAY_HOURS) addDay(scores, { ready, tables, from })
  return scores
}

interface Cohort {
  ready: ReadyBaseline
  tables: readonly SegmentTable[]
  from: number
}

function addWeek({ weeks, counts }: RealScores, { ready, tables, from }: Cohort): void {
  const to = from + WEEK_HOURS
  const came = stayed(tables, from, to, Number.POSITIVE_INFINITY)
  counts.weeks += 1
  for (const age of AGES_DAYS) {
    const now = to + (age - 1) * DAY_HOURS
    const said = sayOf({ ready, tables, from }, to, now)
    if (said) weeks.nowcast.add(age, said, came)
    weeks.provisional.add(age, { estimate: stayed(tables, from, to, now) }, came)
    const matured = now - WINDOW_HOURS
    weeks['last matured week'].add(age, { estimate: stayed(tables, matured - WEEK_HOURS, matured, now) }, came)
  }
}

function addDay({ days, counts }: RealScores, { ready, tables, from }: Cohort): void {
  const to = from + DAY_HOURS
  if (totals(tables, from, to, to).resolved < FEWEST) return
  counts.days += 1
  for (const age of AGES_DAYS) {
    const said = sayOf({ ready, tables, from }, to, to + (age - 1) * DAY_HOURS)
    if (said) days.add(age, said, stayed(tables, from, to, Number.POSITIVE_INFINITY))
  }
}

/** What the product says at an hour of the cohorts from `from` up to `to`. */
function sayOf({ ready, tables, from }: Cohort, to: number, now: number) {
  const evaluation = evaluate({ ready, tables, nowHour: now })
  const whole = evaluation.series.find(({ id }) => id === 'breaks')
  const { resolved, broken } = totals(tables, from, to, now)
  const found = nowcastRun(
    {
      ...evaluation,
      members: evaluation.live,
      steadiness: steadinessOfMembers(ready, { handler: null, dimension: null, value: null }, evaluation.live),
      alarm: whole?.alarm ?? null,
      isCalm: whole?.isCalm ?? true,
    },
    { firstHour: from, lastHour: to - 1 },
    { resolved, broken, lost: 0, cost: resolved, brokenOrLost: { ai: [], human: [] } },
  )
  return typeof found === 'string' ? null : found.rate
}

/** Share of the resolutions that had not been taken back by an hour. */
function stayed(tables: readonly SegmentTable[], from: number, to: number, until: number): number {
  const { resolved, broken } = totals(tables, from, to, until)
  return 1 - broken / resolved
}

function totals(tables: readonly SegmentTable[], from: number, to: number, until: number) {
  const found = { resolved: 0, broken: 0 }
  for (const { cohorts, breaks } of tables) {
    for (const { hour, resolved, brokenAtOnce } of cohorts) {
      if (hour < from || hour >= to) continue
      found.resolved += resolved
      found.broken += brokenAtOnce
    }
    for (const { cohortHour, ageHours, breaks: count } of breaks)
      if (cohortHour >= from && cohortHour < to && cohortHour + ageHours < until) found.broken += count
  }
  return found
}
