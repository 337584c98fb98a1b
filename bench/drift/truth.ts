import type { Handler } from '#core/event/types.ts'
import { sum } from '#core/nowcast/numbers.ts'
import { busyness } from '#simulator/rhythm.ts'
import { MARKETS } from '#simulator/world.ts'

export const WINDOW_HOURS = 336
export const WEEK_HOURS = 168
export const DAY_HOURS = 24
/** What breaks of each handler's resolutions within the window. */
const BREAK_SHARE: Record<Handler, number> = { ai: 0.25, human: 0.08 }
export const AI_SHARE = 0.7
/** The one language of which a scenario speaks; it breaks a little more often than the others. */
export const LANGUAGE_SHARE = 0.05
const LANGUAGE_FACTOR = 1.2
/** Standard deviation of what multiplies the hazard of a whole day. */
export const DAY_NOISE = 0.03
/** Contacts come 40 % sooner. */
const SOONER = 0.6

/** When customers come back, as in `simulator/delay.ts`. */
const SOON = { share: 0.68, withinHours: 48, meanHours: 15 }
const TAIL = { toHours: 335, bend: 1.7 }

/** How busy an hour is, by hour of the week; 1 on the average. Hours of a bench are counted from a Monday, 00:00. */
export const BUSYNESS = Float64Array.from({ length: WEEK_HOURS }, (_, hour) => {
  const market = MARKETS.find(({ name }) => name === 'gb')
  if (!market) throw new Error('no market to take the rhythm of')
  return busyness(market, Date.UTC(2026, 0, 5, hour))
})

/** What is true of the operation at an hour; what multiplies a hazard is of the resolutions of that hour. */
export interface Truth {
  perDay: number
  volume: (hour: number) => number
  aiShare: (hour: number) => number
  hazardTimes: (handler: Handler, isTheLanguage: boolean, hour: number) => number
  isSooner: (hour: number) => boolean
  costTimes: (hour: number) => number
}

/** @returns an operation that stays as it is. */
export const steady = (perDay: number): Truth => ({
  perDay,
  volume: () => 1,
  aiShare: () => AI_SHARE,
  hazardTimes: () => 1,
  isSooner: () => false,
  costTimes: () => 1,
})

/** @returns the share of contacts that have come by so many hours. */
function arrived(hours: number): number {
  const soon =
    (1 - Math.exp(-Math.min(hours, SOON.withinHours) / SOON.meanHours)) / (1 - Math.exp(-SOON.withinHours / SOON.meanHours))
  const later = Math.min(1, Math.max(0, hours - SOON.withinHours) / (TAIL.toHours - SOON.withinHours)) ** (1 / TAIL.bend)
  return SOON.share * soon + (1 - SOON.share) * later
}

/** Chance of a break by age in hours, before the rhythm, so that the share breaks over a whole week. */
function hazardOf(share: number, sooner: number): Float64Array {
  // A resolution lies anywhere in its hour.
  const by = (hours: number): number => arrived(Math.max(0, hours) / sooner)
  const shapes = Float64Array.from({ length: WINDOW_HOURS }, (_, age) => by(age + 0.5) - by(age - 0.5))
  let [low, high] = [0, 2]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (brokenShare(hazardAt(shapes, middle)) < share) low = middle
    else high = middle
  }
  return hazardAt(shapes, low)
}

function hazardAt(shapes: Float64Array, scale: number): Float64Array {
  let gone = 0
  return shapes.map((part) => {
    const hazard = (scale * part) / Math.max(0.05, 1 - gone)
    gone += scale * part
    return hazard
  })
}

function brokenShare(hazard: Float64Array): number {
  const shares = BUSYNESS.map((busy, hour) => {
    const total = sum(hazard.map((value, age) => value * (BUSYNESS[(hour + age) % WEEK_HOURS] ?? 0)))
    return busy * (1 - Math.exp(-total))
  })
  return sum(shares) / sum(BUSYNESS)
}

const made = new Map<string, Float64Array>()

/** @returns the hazard by age in hours; what comes sooner comes to the same share in all. */
export function trueHazard(handler: Handler, isSooner: boolean): Float64Array {
  const name = `${handler} ${isSooner}`
  const known = made.get(name) ?? hazardOf(BREAK_SHARE[handler], isSooner ? SOONER : 1)
  made.set(name, known)
  return known
}

/** @returns what the language in question multiplies its handler's hazard by. */
export const languageFactor = (isTheLanguage: boolean): number => (isTheLanguage ? LANGUAGE_FACTOR : 1)
