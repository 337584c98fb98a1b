import type { Handler } from '../event/types.ts'
import { addTo, at, sum } from '../nowcast/numbers.ts'
import { type HourOfWeek, WEEK_HOURS } from '../nowcast/week.ts'
import type { LearnedShare } from './baseline.ts'
import type { CohortHour, SegmentTable } from './segment_table.ts'

const DAY_HOURS = 24
/** Cases that an hour of the week's share is shrunk by to that of all. */
const SHRINK = 5

interface Days {
  fromHour: number
  toHour: number
}

/** @returns how many of a handler's resolutions were broken when they were made; never 0, so that the first ones are no proof. */
export function learnBrokenAtOnce(cohorts: readonly CohortHour[], days: Days): LearnedShare {
  const within = cohorts.filter((cohort) => isWithin(cohort, days))
  const [broken, resolved] = [sum(within.map((one) => one.brokenAtOnce)), sum(within.map((one) => one.resolved))]
  const share = (broken + 0.5) / (resolved + 1)
  const counted = within.map(({ hour, brokenAtOnce, resolved: of }) => ({ hour, seen: brokenAtOnce, expected: of * share }))
  return { share, dispersion: dispersionByDay(counted, days) }
}

/** @returns the AI's share of the cases of each hour of the week. */
export function learnMix(
  handlers: readonly SegmentTable[],
  days: Days,
  hourOfWeek: HourOfWeek,
): { aiShare: number[]; dispersion: number } {
  const cases = handlers.flatMap(({ handler, cohorts }) =>
    cohorts.filter((cohort) => isWithin(cohort, days)).map((cohort) => ({ handler, hour: cohort.hour, cases: cohort.cases })),
  )
  const [ofAi, all] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)]
  for (const one of cases) {
    addTo(all, hourOfWeek(one.hour), one.cases)
    if (one.handler === 'ai') addTo(ofAi, hourOfWeek(one.hour), one.cases)
  }
  const overall = sum(all) > 0 ? sum(ofAi) / sum(all) : 0.5
  const aiShare = Array.from(all, (count, hour) => (at(ofAi, hour) + SHRINK * overall) / (count + SHRINK))
  const seenIn = (handler: Handler, count: number): number => (handler === 'ai' ? count : 0)
  const counted = cases.map((one) => ({
    hour: one.hour,
    seen: seenIn(one.handler, one.cases),
    expected: one.cases * at(aiShare, hourOfWeek(one.hour)),
  }))
  return { aiShare, dispersion: dispersionByDay(counted, days) }
}

const isWithin = ({ hour }: { hour: number }, { fromHour, toHour }: Days): boolean => hour >= fromHour && hour < toHour

/** Pearson's statistic by its degrees of freedom; 1 at least. */
function dispersionByDay(counted: readonly { hour: number; seen: number; expected: number }[], days: Days): number {
  const count = Math.ceil((days.toHour - days.fromHour) / DAY_HOURS)
  const [seen, expected] = [new Float64Array(count), new Float64Array(count)]
  for (const one of counted) {
    const day = Math.floor((one.hour - days.fromHour) / DAY_HOURS)
    addTo(seen, day, one.seen)
    addTo(expected, day, one.expected)
  }
  const parts = seen.map((value, day) => (at(expected, day) > 0 ? (value - at(expected, day)) ** 2 / at(expected, day) : 0))
  return Math.max(1, sum(parts) / Math.max(1, count - 1))
}
