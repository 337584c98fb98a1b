import { type Evaluation, evaluate, expectedPerDayOf, PROMISED_HOURS, steadinessOfMembers } from '#core/drift/evaluate.ts'
import { judge, type Shown, type Verdict } from '#core/drift/judge.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import type { LiveTable } from '#core/drift/live_table.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import { reachOf, showBreaks, showUnitCosts } from '#core/drift/show_series.ts'
import { surenessOf } from '#core/drift/sureness_of.ts'
import { HANDLERS } from '#core/event/types.ts'
import { addBreaks, endHour } from '#core/nowcast/follow.ts'
import { emptySegment } from '#core/nowcast/live_segment.ts'
import { COST_VARIATION, type Stream, UNIT_COST } from './stream.ts'
import { brokenAt, MICROS, THE_LANGUAGE, tableOf } from './stream_tables.ts'
import { WINDOW_HOURS } from './truth.ts'

/** The series whose alarms are looked at, by the names that the product gives them. */
export const SERIES = ['breaks', 'breaks.ai', 'breaks.human', `breaks.language.${THE_LANGUAGE}`, 'unitCost.ai'] as const
export type WatchedSeries = (typeof SERIES)[number]

const PARTS = HANDLERS.flatMap((handler) => [
  { handler, isTheLanguage: false },
  { handler, isTheLanguage: true },
])
const hourOfWeek = (hour: number): number => hour % 168
const moments = (mean: number) => ({
  mean: mean * MICROS,
  variance: COST_VARIATION * (mean * MICROS) ** 2,
  count: 1,
  dispersion: COST_VARIATION * mean * MICROS,
})
const noRework = { perHour: [], squareOverMean: 0 }
const COSTS = {
  unitCosts: { ai: moments(UNIT_COST.ai), human: moments(UNIT_COST.human) },
  breakCosts: { ai: moments(UNIT_COST.human), human: moments(UNIT_COST.human) },
  laterRework: { ai: noRework, human: noRework },
  costPerAcceptedMicros: null,
}

/** @returns what the product learns from the hours given, made ready. */
export function learn(stream: Stream, fromHour: number, toHour: number): ReadyBaseline {
  const tables = PARTS.map((part) => tableOf(stream, part, { fromHour: fromHour - WINDOW_HOURS, toHour }))
  return readyBaseline(learnDriftBaseline(tables, { fromHour, toHour, windowHours: WINDOW_HOURS, hourOfWeek }, COSTS), hourOfWeek)
}

/** The product's live tables as of an hour, brought from hour to hour: `checkAgainstRecount` holds them against its recount. */
export interface Followed {
  ready: ReadyBaseline
  nowHour: number
  live: LiveTable[]
}

/** @returns live tables as of an hour, made from the hours before, so that nothing older than the window is missing. */
export function follow(ready: ReadyBaseline, stream: Stream, nowHour: number): Followed {
  const followed: Followed = {
    ready,
    nowHour: nowHour - WINDOW_HOURS,
    live: PARTS.map((part) => {
      const table = { ...tableOf(stream, part, { fromHour: 0, toHour: 0 }), cohorts: [] }
      const factor = ready.factorOf(table)
      return { table, live: emptySegment(ready.bands, { factor, hazard: ready.hazards[table.handler] }) }
    }),
  }
  while (followed.nowHour < nowHour) passHour(followed, stream)
  return followed
}

/** @returns the same, to be brought on by another stream with the same past. */
export const forkFollowed = ({ ready, nowHour, live }: Followed): Followed => ({
  ready,
  nowHour,
  live: live.map(({ table, live: of }) => ({
    table,
    live: {
      ...of,
      resolved: of.resolved.slice(),
      atRisk: of.atRisk.slice(),
      observed: of.observed.slice(),
      expected: of.expected.slice(),
    },
  })),
})

/** Ends an hour. */
export function passHour(followed: Followed, stream: Stream): void {
  const { bands } = followed.ready
  const hour = followed.nowHour
  followed.nowHour += 1
  const clock = { bands, nowHour: followed.nowHour }
  for (const [index, part] of PARTS.entries()) {
    const one = followed.live[index]
    if (!one) continue
    const [cohort] = tableOf(stream, part, { fromHour: hour, toHour: hour + 1 }).cohorts
    endHour(one.live, bands, hour, { resolved: cohort?.resolved ?? 0 })
    const kept = one.table.cohorts.slice(one.table.cohorts.length < WINDOW_HOURS ? 0 : 1)
    one.table = { ...one.table, cohorts: cohort ? [...kept, cohort] : kept }
    for (let age = 0; age < WINDOW_HOURS && age <= hour; age++) {
      const count = brokenAt(stream, part, hour - age, age)
      if (count > 0) addBreaks(one.live, clock, { cohortHour: hour - age, ageHours: age, count })
    }
  }
}

/** @param startHour older cohorts do not count: an alarm of theirs was accepted. @returns how a series stands. */
export function judgeSeries({ ready, nowHour, live }: Followed, series: WatchedSeries, startHour: number): Verdict {
  const members = membersOf(live, series)
  const { firstHour } = reachOf(ready, nowHour)
  const reach = { firstHour: Math.min(nowHour, Math.max(firstHour, startHour)), nowHour }
  return judge(shownOf(ready, series, members, reach), PROMISED_HOURS)
}

function shownOf(ready: ReadyBaseline, series: WatchedSeries, members: LiveTable[], reach: ReturnType<typeof reachOf>): Shown {
  const [first] = members
  if (series === 'unitCost.ai' && first) return showUnitCosts(ready, first, reach)
  const isOne = series === 'breaks.ai' || series === 'breaks.human'
  const part = { ...first?.table, handler: isOne ? (first?.table.handler ?? null) : null }
  const { handler, dimension = null, value = null } = part
  const steadiness = steadinessOfMembers(ready, { handler, dimension, value }, members)
  const expectedPerDay = expectedPerDayOf(ready, members)
  const sureness = surenessOf(ready.baseline, { handler, dimension, value }, { steadiness, expectedPerDay })
  return showBreaks(ready, members, reach, { dispersion: steadiness.dispersion, sureness })
}

function membersOf(live: readonly LiveTable[], series: WatchedSeries): LiveTable[] {
  const ofLanguage = series.startsWith('breaks.language')
  const handler = series.endsWith('.ai') ? 'ai' : series.endsWith('.human') ? 'human' : null
  return live.filter(({ table }) => (table.dimension !== null) === ofLanguage && (handler === null || table.handler === handler))
}

/** @returns what the product says of the stream at an hour, from scratch. */
export function evaluateStream(ready: ReadyBaseline, stream: Stream, nowHour: number): Evaluation {
  const tables = PARTS.map((part) => tableOf(stream, part, { fromHour: nowHour - WINDOW_HOURS, toHour: nowHour }))
  // A language that is the only one is not watched by itself.
  const others = tables.flatMap((table) =>
    table.dimension === null ? [{ ...table, dimension: 'language' as const, value: OTHER_LANGUAGES }] : [],
  )
  return evaluate({ ready, tables: [...tables, ...others], nowHour })
}

const OTHER_LANGUAGES = THE_LANGUAGE + 1
