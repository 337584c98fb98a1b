import type { WatchedSeries } from './evaluator.ts'
import type { Stream, StreamSegment } from './stream.ts'
import { DAY_HOURS, WINDOW_HOURS } from './truth.ts'

/** Hours after which Page-Hinkley's bits are known: whether a resolution broke by then. */
const BIT_HOURS = 48
/** Changes below this part of the usual are tolerated. */
const TOLERANCE = 0.05

/** What the two usual rules say by hour: each is in alarm above a limit of its own. */
export interface UsualRules {
  /** By how much the last 24 hours' rate is above the baseline's: 0.2 is 20 %. */
  rate: Float64Array
  /** Page-Hinkley's statistic, from `sinceHour` on. */
  pageHinkley: Float64Array
}

interface Counted {
  units: Float64Array
  /** Breaks by the hour in which they come, whatever their age; or costs. */
  seen: Float64Array
  /** Breaks within 48 hours, by the hour of the resolution; or costs. */
  soon: Float64Array
  /** Hours until `soon` is known. */
  delayHours: number
}

/** @param learned the hours that what is usual is taken from. */
export function usualRules(stream: Stream, series: WatchedSeries, learned: { fromHour: number; toHour: number }): UsualRules {
  const counted = countOf(stream, series)
  return { rate: rateOf(counted, learned), pageHinkley: pageHinkleyOf(counted, learned) }
}

function countOf(stream: Stream, series: WatchedSeries): Counted {
  const members = stream.segments.filter((segment) => belongs(segment, series))
  const counted: Counted = {
    units: new Float64Array(stream.hours),
    seen: new Float64Array(stream.hours),
    soon: new Float64Array(stream.hours),
    delayHours: series === 'unitCost.ai' ? 0 : BIT_HOURS,
  }
  for (const segment of members)
    for (let hour = 0; hour < stream.hours; hour++) {
      add(counted.units, hour, segment.resolved[hour])
      if (series === 'unitCost.ai') {
        add(counted.seen, hour, segment.cost[hour])
        add(counted.soon, hour, segment.cost[hour])
      } else countBreaks(counted, segment, hour, stream.hours)
    }
  return counted
}

function countBreaks({ seen, soon }: Counted, { broken }: StreamSegment, hour: number, hours: number): void {
  for (let age = 0; age < WINDOW_HOURS && hour + age < hours; age++) {
    const count = broken[hour * WINDOW_HOURS + age] ?? 0
    add(seen, hour + age, count)
    if (age < BIT_HOURS) add(soon, hour, count)
  }
}

function rateOf({ units, seen }: Counted, learned: { fromHour: number; toHour: number }): Float64Array {
  const usual = total(seen, learned.fromHour, learned.toHour) / total(units, learned.fromHour, learned.toHour)
  return units.map((_, hour) => {
    const of = total(units, hour - DAY_HOURS + 1, hour + 1)
    return of > 0 ? total(seen, hour - DAY_HOURS + 1, hour + 1) / of / usual - 1 : 0
  })
}

function pageHinkleyOf({ units, soon, delayHours }: Counted, learned: { fromHour: number; toHour: number }): Float64Array {
  const usual = total(soon, learned.fromHour, learned.toHour) / total(units, learned.fromHour, learned.toHour)
  const statistic = new Float64Array(units.length)
  let sum = 0
  for (let hour = learned.toHour + delayHours; hour < units.length; hour++) {
    const cohort = hour - delayHours
    sum = Math.max(0, sum + (soon[cohort] ?? 0) - (units[cohort] ?? 0) * usual * (1 + TOLERANCE))
    statistic[hour] = sum
  }
  return statistic
}

const belongs = ({ handler, isTheLanguage }: StreamSegment, series: WatchedSeries): boolean =>
  series.startsWith('breaks.language') ? isTheLanguage : series === 'breaks' || series.endsWith(`.${handler}`)

const add = (values: Float64Array, index: number, more = 0): void => {
  values[index] = (values[index] ?? 0) + more
}

function total(values: Float64Array, fromHour: number, toHour: number): number {
  let sum = 0
  for (let hour = Math.max(0, fromHour); hour < toHour; hour++) sum += values[hour] ?? 0
  return sum
}
