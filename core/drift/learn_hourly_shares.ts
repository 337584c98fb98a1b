import { HANDLERS, type Handler } from '../event/types.ts'
import { addTo, at, sum } from '../nowcast/numbers.ts'
import { type HourOfWeek, kindOfHour, WEEK_HOURS } from '../nowcast/week.ts'
import type { LearnedHourlyShare } from './baseline.ts'
import { groupBy } from './group_by.ts'
import type { HourFacts } from './hour_facts.ts'
import { seriesId } from './series_names.ts'
import { WATCHED_SHARES, type WatchedShare } from './watched_shares.ts'

const DAY_HOURS = 24
/** Of fewer nothing is known; and what is nearly always missing nobody sends. */
const FEWEST = 200
const MOST_SHARE = 0.9
/** Of an hour with nothing at all, so many are taken to be as usual. */
const SHRINK = 1

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
export function learnShares(facts: readonly HourFacts[], days: Days, hourOfWeek: HourOfWeek): LearnedHourlyShare[] {
  const within = facts.filter(({ hour }) => hour >= days.fromHour && hour < days.toHour)
  return WATCHED_SHARES.flatMap((watched) => {
    const counted = within.map((one) => ({ handler: one.handler, hour: one.hour, ...watched.countOf(one) }))
    const all = sum(counted.map(({ of }) => of))
    const isWatched = all >= FEWEST && sum(counted.map(({ seen }) => seen)) < MOST_SHARE * all
    return isWatched ? [learnOne(watched, counted, days, hourOfWeek)] : []
  })
}

function learnOne(watched: WatchedShare, counted: readonly Counted[], days: Days, hourOfWeek: HourOfWeek): LearnedHourlyShare {
  const [ai, human] = HANDLERS.map((handler) =>
    shareByHour(
      counted.filter((one) => one.handler === handler),
      hourOfWeek,
    ),
  )
  const share = { ai: ai?.share ?? [], human: human?.share ?? [] }
  const expect = (one: Counted): number => one.of * (share[one.handler][hourOfWeek(one.hour)] ?? 0)
  const shown = counted.map((one) => {
    const expected = expect(one)
    return { hour: one.hour, seen: one.seen, expected, floored: Math.max(expected, one.of * watched.floor) }
  })
  const fitted = Math.max(ai?.fitted ?? 0, human?.fitted ?? 0)
  const spread = Math.max(dispersionBy(DAY_HOURS, shown, days, 1), dispersionBy(1, shown, days, fitted))
  // What was learned of an hour is itself of so many weeks alone.
  const unsure = fitted / (days.toHour - days.fromHour)
  return { id: seriesId(watched), share, dispersion: Math.max(1, spread) * (1 + unsure) }
}

interface Fitted {
  /** By hour of the week. */
  share: number[]
  /** As many numbers as were fitted for it. */
  fitted: number
}

/**
 * A share for each hour of the week: each hour of the day, on weekdays and weekends, lies between that of all and its own, each hour
 * of the week between that and its own.
 */
function shareByHour(counted: readonly Counted[], hourOfWeek: HourOfWeek): Fitted {
  const [seen, of] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)]
  for (const one of counted) {
    addTo(seen, hourOfWeek(one.hour), one.seen)
    addTo(of, hourOfWeek(one.hour), one.of)
  }
  const overall = (sum(seen) + 0.5) / (sum(of) + 1)
  const flat = Array.from(of, () => overall)
  const ofDay = shrink({ seen, of }, flat, kindOfHour)
  const ofWeek = shrink({ seen, of }, ofDay.share, (hour) => hour)
  const level = (overall * sum(of)) / Math.max(1e-9, sum(ofWeek.share.map((share, hour) => share * at(of, hour))))
  const share = sum(of) > 0 ? ofWeek.share.map((one) => Math.min(1, one * level)) : flat
  return { share, fitted: 1 + ofDay.fitted + ofWeek.fitted }
}

/**
 * Moves a share towards what groups of hours have shown: the more they differ from it beyond chance, the farther (James and Stein, 1961).
 * @param usual by hour of the week.
 */
function shrink(
  { seen, of }: Record<'seen' | 'of', Float64Array>,
  usual: readonly number[],
  groupOf: (hourOfWeek: number) => number,
): Fitted {
  const groups = [...groupBy([...usual.keys()], groupOf).values()].map((hours) => {
    const [all, found] = [sum(hours.map((hour) => at(of, hour))), sum(hours.map((hour) => at(seen, hour)))]
    const expected = sum(hours.map((hour) => at(of, hour) * (usual[hour] ?? 0)))
    return { hours, all, found, expected }
  })
  const known = groups.filter(({ all, expected }) => expected > 0 && expected < all)
  const distance = sum(known.map(({ all, found, expected }) => (found - expected) ** 2 / (expected * (1 - expected / all))))
  const part = distance > 0 ? Math.max(0, 1 - (known.length - 1) / distance) : 0
  const share = [...usual]
  for (const { hours, all, found, expected } of known) {
    const own = (found + (SHRINK * expected) / all) / (all + SHRINK)
    for (const hour of hours) share[hour] = (usual[hour] ?? 0) * (1 + part * ((own * all) / expected - 1))
  }
  return { share, fitted: part * Math.max(0, known.length - 1) }
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
