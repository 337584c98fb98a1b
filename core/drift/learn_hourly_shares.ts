import { HANDLERS, type Handler } from '../event/types.ts'
import { addTo, at, sum } from '../nowcast/numbers.ts'
import { type HourOfWeek, WEEK_HOURS } from '../nowcast/week.ts'
import type { LearnedHourlyShare, LearnedShares } from './baseline.ts'
import type { HourFacts } from './hour_facts.ts'
import { seriesId } from './series_names.ts'
import { WATCHED_SHARES, type WatchedShare } from './watched_shares.ts'

const DAY_HOURS = 24
/** Of fewer nothing is known; and what is nearly always missing nobody sends. */
const FEWEST = 200
const MOST_SHARE = 0.9
/** Cases that an hour of the week's share is shrunk by to that of all. */
const SHRINK = 5

interface Days {
  fromHour: number
  toHour: number
}

interface Counted {
  handler: Handler
  hour: number
  seen: number
  of: number
}

/** @returns what each watched share was at each hour of the week: docs/drift.md, section 8. Shares of too few are left out. */
export function learnShares(
  facts: readonly HourFacts[],
  days: Days,
  hourOfWeek: HourOfWeek,
  handoffTargetMinutes: number,
): LearnedShares {
  const within = facts.filter(({ hour }) => hour >= days.fromHour && hour < days.toHour)
  const shares = WATCHED_SHARES.flatMap((watched) => {
    const counted = within.map((one) => ({ handler: one.handler, hour: one.hour, ...watched.countOf(one) }))
    const all = sum(counted.map(({ of }) => of))
    const isWatched = all >= FEWEST && sum(counted.map(({ seen }) => seen)) < MOST_SHARE * all
    return isWatched ? [learnOne(watched, counted, days, hourOfWeek)] : []
  })
  return { shares, handoffTargetMinutes }
}

function learnOne(watched: WatchedShare, counted: readonly Counted[], days: Days, hourOfWeek: HourOfWeek): LearnedHourlyShare {
  const [ai, human] = HANDLERS.map((handler) =>
    shareByHour(
      counted.filter((one) => one.handler === handler),
      hourOfWeek,
    ),
  )
  const share = { ai: ai?.share ?? [], human: human?.share ?? [] }
  const fitted = Math.max(ai?.fitted ?? 0, human?.fitted ?? 0)
  const expect = (one: Counted): number => one.of * (share[one.handler][hourOfWeek(one.hour)] ?? 0)
  const shown = counted.map((one) => {
    const expected = expect(one)
    return { hour: one.hour, seen: one.seen, expected, floored: Math.max(expected, one.of * watched.floor) }
  })
  const weeks = (days.toHour - days.fromHour) / WEEK_HOURS
  const spread = Math.max(dispersionBy(DAY_HOURS, shown, days, 1), dispersionBy(1, shown, days, 1 + fitted * (WEEK_HOURS - 1)))
  // What was learned of an hour of the week is itself of so many weeks alone.
  return { id: seriesId(watched), share, dispersion: Math.max(1, spread) * (1 + fitted / weeks) }
}

/**
 * A share for each hour of the week, between that of all and its own (James and Stein, 1961): the more they differ beyond chance, the
 * more each keeps its own.
 * @returns it, and how much of its own each hour keeps: 0 to 1.
 */
function shareByHour(counted: readonly Counted[], hourOfWeek: HourOfWeek): { share: number[]; fitted: number } {
  const [seen, of] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)]
  for (const one of counted) {
    addTo(seen, hourOfWeek(one.hour), one.seen)
    addTo(of, hourOfWeek(one.hour), one.of)
  }
  const overall = (sum(seen) + 0.5) / (sum(of) + 1)
  const known = Array.from(of.keys()).filter((hour) => at(of, hour) > 0)
  const distance = sum(
    known.map((hour) => (at(seen, hour) - at(of, hour) * overall) ** 2 / (at(of, hour) * overall * (1 - overall))),
  )
  const fitted = distance > 0 ? Math.max(0, 1 - (known.length - 1) / distance) : 0
  const share = Array.from(of, (count, hour) => {
    const own = (at(seen, hour) + SHRINK * overall) / (count + SHRINK)
    return overall + fitted * (own - overall)
  })
  return { share, fitted }
}

interface Expected {
  hour: number
  seen: number
  expected: number
  /** At least the floor's share of them. */
  floored: number
}

/** @returns the variance of counts of so many hours, by what is expected of them with the floor. @param learned numbers that were fitted to them. */
function dispersionBy(hours: number, shown: readonly Expected[], { fromHour, toHour }: Days, learned: number): number {
  const count = Math.ceil((toHour - fromHour) / hours)
  const apart = new Float64Array(count)
  for (const { hour, seen, expected } of shown) addTo(apart, Math.floor((hour - fromHour) / hours), seen - expected)
  const expected = sum(shown.map(({ floored }) => floored))
  return expected > 0 ? ((sum(apart.map((one) => one ** 2)) / expected) * count) / Math.max(1, count - learned) : 1
}
