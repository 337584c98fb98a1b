import { PROMISED_HOURS } from '#core/drift/evaluate.ts'
import { alarmLevel } from '#core/drift/weigh_evidence.ts'
import type { Calm } from './calm.ts'
import {
  evaluateStream,
  type Followed,
  follow,
  forkFollowed,
  judgeSeries,
  learn,
  passHour,
  SERIES,
  type WatchedSeries,
} from './evaluator.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { drawHours, emptyStream, forkStream, type Stream } from './stream.ts'
import { FIRST_CHANGE_HOUR, FOLLOWED_HOURS, LEARNED } from './times.ts'
import { steady, WEEK_HOURS } from './truth.ts'
import { usualRules } from './usual_rules.ts'

/** Hours from a change to the alarm of each rule; Infinity where it does not come within four weeks. */
export interface Delays {
  rate: number[]
  pageHinkley: number[]
  /** Section 3 at the limit that has one false alarm in 90 days, and at the promised one, as the product has it. */
  calibrated: number[]
  product: number[]
}

/** A change may come at any hour of a week. */
const STRIDE = 37

/** @returns the delays in each scenario. @param calms how each series behaves in control. */
export function measureDelays(perDay: number, seeds: number, calms: ReadonlyMap<WatchedSeries, Calm>): Map<string, Delays> {
  const found = new Map<string, Delays>(
    SCENARIOS.map(({ name }) => [name, { rate: [], pageHinkley: [], calibrated: [], product: [] }]),
  )
  for (let seed = 1; seed <= seeds; seed++) {
    const changeHour = FIRST_CHANGE_HOUR + ((seed * STRIDE) % WEEK_HOURS)
    const past = emptyStream(`past ${perDay} ${seed}`, changeHour + FOLLOWED_HOURS)
    drawHours(past, steady(perDay), 0, changeHour)
    const { followed, startHours } = watchUntil(past, changeHour)
    for (const scenario of SCENARIOS) {
      const stream = forkStream(past, `${scenario.name} ${perDay} ${seed}`)
      drawHours(stream, scenario.truth(perDay, changeHour), changeHour, stream.hours)
      const calm = calms.get(scenario.series)
      const delays = found.get(scenario.name)
      if (calm && delays) addDelays(delays, { scenario, stream, followed, startHours, calm })
    }
  }
  return found
}

type StartHours = Map<WatchedSeries, number>

/** Alarms before the change are false, and are accepted. */
function watchUntil(past: Stream, changeHour: number): { followed: Followed; startHours: StartHours } {
  const followed = follow(learn(past, LEARNED.fromHour, LEARNED.toHour), past, LEARNED.toHour)
  const startHours: StartHours = new Map(SERIES.map((series) => [series, LEARNED.toHour]))
  while (followed.nowHour < changeHour) {
    passHour(followed, past)
    for (const [series, startHour] of startHours) {
      const { worse, better } = judgeSeries(followed, series, startHour)
      if (Math.max(worse, better) >= alarmLevel(PROMISED_HOURS)) startHours.set(series, followed.nowHour)
    }
  }
  return { followed, startHours }
}

interface Changed {
  scenario: Scenario
  stream: Stream
  followed: Followed
  startHours: StartHours
  calm: Calm
}

function addDelays(delays: Delays, { scenario, stream, followed, startHours, calm }: Changed): void {
  const changeHour = followed.nowHour
  const series = scenario.series
  const { rate, pageHinkley } = usualRules(stream, series, LEARNED)
  delays.rate.push(delayOf(rate, changeHour, calm.limits.rate))
  delays.pageHinkley.push(delayOf(pageHinkley, changeHour, calm.limits.pageHinkley))
  const startHour = startHours.get(series) ?? LEARNED.toHour
  const now = forkFollowed(followed)
  let [calibrated, product] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  while (now.nowHour < stream.hours && !(Number.isFinite(calibrated) && Number.isFinite(product))) {
    passHour(now, stream)
    const { worse } = judgeSeries(now, series, startHour)
    const hours = now.nowHour - changeHour
    if (worse >= calm.limits.evidence) calibrated = Math.min(calibrated, hours)
    if (worse < alarmLevel(PROMISED_HOURS) || Number.isFinite(product)) continue
    product = hours
    if (startHour === LEARNED.toHour) checkAgainstRecount(now, stream, series, worse)
  }
  delays.calibrated.push(calibrated)
  delays.product.push(product)
}

/** What was brought on from hour to hour must be what the product's evaluator makes of the same facts. */
function checkAgainstRecount({ ready, nowHour }: Followed, stream: Stream, series: WatchedSeries, worse: number): void {
  const told = evaluateStream(ready, stream, nowHour).series.find(({ id }) => id === series)
  if (!told || Math.abs(told.worse - worse) > 1e-6 * Math.abs(worse))
    throw new Error(`${series} at hour ${nowHour}: ${worse} followed, ${told?.worse} by the evaluator`)
}

/** The hour's end, since it is only then that it is known. */
function delayOf(statistic: Float64Array, changeHour: number, limit: number): number {
  for (let hour = changeHour; hour < statistic.length; hour++) if ((statistic[hour] ?? 0) >= limit) return hour + 1 - changeHour
  return Number.POSITIVE_INFINITY
}
