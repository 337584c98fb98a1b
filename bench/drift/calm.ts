import { PROMISED_HOURS } from '#core/drift/evaluate.ts'
import { alarmLevel } from '#core/drift/weigh_evidence.ts'
import { quantile } from '../table.ts'
import { follow, judgeSeries, learn, passHour, SERIES, type WatchedSeries } from './evaluator.ts'
import { drawHours, emptyStream } from './stream.ts'
import { CALM_HOURS, LEARNED } from './times.ts'
import { steady } from './truth.ts'
import { usualRules } from './usual_rules.ts'

/** What an operation that stays as it is had a series say in 90 days. */
interface CalmRun {
  /** Alarms; after each the sum starts again, as after one that was accepted. */
  worse: number
  better: number
  /** The largest evidence for the worse, had no alarm been accepted. */
  largest: number
  rate: number
  pageHinkley: number
}

/** How a series behaves while nothing changes, and the limits at which each rule has one false alarm in 90 days. */
export interface Calm {
  worse: number
  better: number
  /** Share of the runs with any alarm for the worse; 63 % is one in 90 days, where they come by chance alone. */
  anyWorse: number
  limits: { evidence: number; rate: number; pageHinkley: number }
  /** Shares of the runs in which "24 h rate over 10 %", and over 20 %, would have been in alarm within 90 days. */
  over10: number
  over20: number
}

/** Of alarms that come by chance alone, one in 90 days on the average means none in 90 days with this chance. */
const NONE = Math.exp(-1)

/** @returns for each series how it behaves in control. */
export function measureCalm(perDay: number, seeds: number): Map<WatchedSeries, Calm> {
  const runs = new Map<WatchedSeries, CalmRun[]>(SERIES.map((series) => [series, []]))
  for (let seed = 1; seed <= seeds; seed++) for (const [series, run] of calmRuns(perDay, seed)) runs.get(series)?.push(run)
  return new Map([...runs].map(([series, all]) => [series, calmOf(all)]))
}

function calmRuns(perDay: number, seed: number): Map<WatchedSeries, CalmRun> {
  const hours = LEARNED.toHour + CALM_HOURS
  const stream = emptyStream(`calm ${perDay} ${seed}`, hours)
  drawHours(stream, steady(perDay), 0, hours)
  const ready = learn(stream, LEARNED.fromHour, LEARNED.toHour)
  const followed = follow(ready, stream, LEARNED.toHour)
  const watched = SERIES.map((series) => {
    const { rate, pageHinkley } = usualRules(stream, series, LEARNED)
    const run = { worse: 0, better: 0, largest: 0, rate: largest(rate), pageHinkley: largest(pageHinkley) }
    return { series, run, startHour: LEARNED.toHour }
  })
  while (followed.nowHour < hours) {
    passHour(followed, stream)
    for (const one of watched) {
      const { worse, better } = judgeSeries(followed, one.series, one.startHour)
      const whole = one.startHour === LEARNED.toHour ? worse : judgeSeries(followed, one.series, LEARNED.toHour).worse
      one.run.largest = Math.max(one.run.largest, whole)
      if (Math.max(worse, better) < alarmLevel(PROMISED_HOURS)) continue
      one.run[worse >= better ? 'worse' : 'better'] += 1
      one.startHour = followed.nowHour
    }
  }
  return new Map(watched.map(({ series, run }) => [series, run]))
}

/** After the days that were learned from. */
const largest = (values: Float64Array): number =>
  values.subarray(LEARNED.toHour).reduce((most, value) => Math.max(most, value), 0)

function calmOf(runs: readonly CalmRun[]): Calm {
  const mean = (of: (run: CalmRun) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const limit = (of: (run: CalmRun) => number): number => quantile(runs.map(of), NONE)
  return {
    worse: mean(({ worse }) => worse),
    better: mean(({ better }) => better),
    anyWorse: mean(({ worse }) => (worse > 0 ? 1 : 0)),
    limits: {
      evidence: limit((run) => run.largest),
      rate: limit(({ rate }) => rate),
      pageHinkley: limit(({ pageHinkley }) => pageHinkley),
    },
    over10: mean(({ rate }) => (rate >= 0.1 ? 1 : 0)),
    over20: mean(({ rate }) => (rate >= 0.2 ? 1 : 0)),
  }
}
