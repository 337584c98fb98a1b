import { addTo, at, sum } from '../nowcast/numbers.ts'
import { type HourOfWeek, kindOfHour, WEEK_HOURS } from '../nowcast/week.ts'
import type { LearnedSource } from './baseline.ts'
import { groupBy } from './group_by.ts'
import type { EventsOfHour } from './source_hours.ts'

const DAY_HOURS = 24
/** Hours of the same kind that an hour of the week is learned with. */
const SHRINK_HOURS = 2
/** A quiet day may be quieter yet than the quietest that was seen; and what is nearly nothing always says nothing. */
const QUIETER = 0.7
const LEAST_PARTS = { from: 0.1, to: 0.35 }

interface Days {
  fromHour: number
  toHour: number
}

/** @returns how many events each source tells at each hour of the week: docs/drift.md, section 8. */
export function learnSources(hours: readonly EventsOfHour[], days: Days, hourOfWeek: HourOfWeek): LearnedSource[] {
  const within = hours.filter(({ hour }) => hour >= days.fromHour && hour < days.toHour)
  return [...groupBy(within, ({ source }) => source)].map(([source, own]) => {
    const seen = new Float64Array(days.toHour - days.fromHour)
    for (const { hour, events } of own) addTo(seen, hour - days.fromHour, events)
    const weekly = Array.from(seen, (_, place) => hourOfWeek(days.fromHour + place))
    const events = eventsByHour(seen, weekly)
    const expected = Float64Array.from(weekly, (hour) => events[hour] ?? 0)
    return { source, events, ...spreadOf(seen, expected) }
  })
}

/** Between what hours of the same kind (of a working day, of a weekend) have, and its own. */
function eventsByHour(seen: Float64Array, weekly: readonly number[]): number[] {
  const [own, ofKind] = [meansBy(seen, weekly), meansBy(seen, weekly.map(kindOfHour))]
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const kind = ofKind(kindOfHour(hour))
    const { all, count } = own(hour)
    const usual = kind.count > 0 ? kind.all / kind.count : 0
    return (all + SHRINK_HOURS * usual) / (count + SHRINK_HOURS)
  })
}

function meansBy(seen: Float64Array, groups: readonly number[]): (group: number) => { all: number; count: number } {
  const [all, count] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)]
  for (const [place, group] of groups.entries()) {
    addTo(all, group, at(seen, place))
    addTo(count, group, 1)
  }
  return (group) => ({ all: at(all, group), count: at(count, group) })
}

/** How hours vary within their day, and how quiet whole days get. */
function spreadOf(seen: Float64Array, expected: Float64Array): Pick<LearnedSource, 'dispersion' | 'leastPart'> {
  const parts: number[] = []
  let [apart, foreseen] = [0, 0]
  for (let from = 0; from + DAY_HOURS <= seen.length; from += DAY_HOURS) {
    const [own, usual] = [seen.subarray(from, from + DAY_HOURS), expected.subarray(from, from + DAY_HOURS)]
    if (sum(usual) === 0) continue
    const part = sum(own) / sum(usual)
    parts.push(part)
    apart += sum(own.map((events, hour) => (events - part * at(usual, hour)) ** 2))
    foreseen += part * sum(usual)
  }
  const least = Math.min(1, ...parts) * QUIETER
  return {
    // A fourth of the hours was fitted by four weeks, and one a day.
    dispersion: foreseen > 0 ? Math.max(1, (apart / foreseen) * 1.4) : 1,
    leastPart: Math.min(LEAST_PARTS.to, Math.max(LEAST_PARTS.from, least)),
  }
}
