import type { Handler } from '../event/types.ts'
import type { Estimate } from '../nowcast/nowcast.ts'
import { type Evaluation, steadinessOfMembers } from './evaluate.ts'
import type { Pair } from './hindsight.ts'
import { nowcastRun, type RunTotals } from './nowcast_run.ts'
import { hoursOfRun, type Past, totalsAsOf } from './past_days.ts'
import { seriesId } from './series_names.ts'
import { type DayRun, lastSettledWeek } from './told_runs.ts'

const MICROS = 1e6

/** What is said of a run of days at the beginning of another one; costs in units of the currency. */
export interface Told {
  /** Null where it is too early to say. */
  rate: Estimate | null
  cost: Estimate | null
  provisional: Pair
  lastSettledWeek: Pair
  /** Resolved, escalated or abandoned. */
  cases: number
}

/**
 * @param evaluation as of the beginning of the day `at`.
 * @param handler null: both.
 * @returns what would be said of a run of past days by what had happened until then; null where nothing of it is still to come.
 */
export function tellRun(
  evaluation: Evaluation,
  past: Past,
  { run, at, handler }: { run: DayRun; at: number; handler: Handler | null },
): Told | null {
  const { ready, nowHour, live, series } = evaluation
  const part = { handler, dimension: null, value: null }
  const id = seriesId({ kind: 'breaks', ...part })
  const { alarm = null, isCalm = false } = series.find((one) => one.id === id) ?? {}
  const members = live.filter(({ table }) => table.dimension === null && (handler === null || table.handler === handler))
  const steadiness = steadinessOfMembers(ready, part, members)
  const totals = totalsAsOf(past, run, at, handler)
  const found = nowcastRun({ ready, nowHour, members, steadiness, alarm, isCalm }, hoursOfRun(past.days, run), totals)
  if (found === 'final') return null
  const settled = lastSettledWeek(past.days, at, ready.bands.windowHours * 3_600_000)
  return {
    rate: found === 'too early' ? null : found.rate,
    cost: found === 'too early' || found.cost === null ? null : inUnits(found.cost),
    provisional: pairOfTotals(totals),
    lastSettledWeek: settled ? pairOfTotals(totalsAsOf(past, settled, at, handler)) : { rate: null, cost: null },
    cases: totals.resolved + totals.lost,
  }
}

const inUnits = ({ estimate, low, high }: Estimate): Estimate => ({
  estimate: estimate / MICROS,
  low: low / MICROS,
  high: high / MICROS,
})

/** @returns the share accepted so far, and the cost of each so far in units of the currency. */
function pairOfTotals({ resolved, broken, lost, cost }: RunTotals): Pair {
  const [accepted, cases] = [resolved - broken, resolved + lost]
  return { rate: cases === 0 ? null : accepted / cases, cost: accepted <= 0 ? null : cost / MICROS / accepted }
}
