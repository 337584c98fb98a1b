import { fitHazards, type Group, type Hazards } from './fit_hazard.ts'
import { addTo, at } from './numbers.ts'
import { kindOfHour, WEEK_HOURS, weekdayOf } from './week.ts'

const ROUNDS = 4
/** Breaks that shrink a factor of the rhythm to 1. */
const SHRINK = 5

/** The hazards, and how the hours of the week multiply them. */
export interface Rhythmic<Parent extends string> extends Hazards<Parent> {
  /** w, by hour of the week. */
  rhythm: Float64Array
}

/**
 * Fits hazards and one rhythm of the week together, by iterative proportional fitting (Deming and Stephan, 1940): hazards by
 * the present rhythm, hours of the day (working days apart from weekends) by those, weekdays by both.
 */
export function fitRhythm<Parent extends string>(groups: readonly Group<Parent>[], windowHours: number): Rhythmic<Parent> {
  let hours = new Float64Array(48).fill(1)
  let days = new Float64Array(7).fill(1)
  const rhythmNow = (): Float64Array =>
    Float64Array.from({ length: WEEK_HOURS }, (_, hour) => at(days, weekdayOf(hour)) * at(hours, kindOfHour(hour)))
  for (let round = 1; round < ROUNDS; round++) {
    const found = seenAndExpected(groups, fitHazards(groups, rhythmNow(), windowHours))
    hours = factorsOf(found, hours.length, kindOfHour, (hour) => at(days, weekdayOf(hour)))
    days = factorsOf(found, days.length, weekdayOf, (hour) => at(hours, kindOfHour(hour)))
  }
  const rhythm = rhythmNow()
  return { ...fitHazards(groups, rhythm, windowHours), rhythm }
}

interface ByHourOfWeek {
  broken: Float64Array
  /** Without any rhythm. */
  expected: Float64Array
}

function seenAndExpected<Parent extends string>(groups: readonly Group<Parent>[], hazards: Hazards<Parent>): ByHourOfWeek {
  const found: ByHourOfWeek = { broken: new Float64Array(WEEK_HOURS), expected: new Float64Array(WEEK_HOURS) }
  for (const [index, { parent, exposure }] of groups.entries()) {
    const hazard = hazards.byParent.get(parent) ?? new Float64Array(0)
    const factor = at(hazards.factors, index)
    for (let cell = 0; cell < exposure.atRisk.length; cell++) {
      const hour = cell % WEEK_HOURS
      addTo(found.broken, hour, at(exposure.broken, cell))
      addTo(found.expected, hour, at(exposure.atRisk, cell) * factor * at(hazard, Math.floor(cell / WEEK_HOURS)))
    }
  }
  return found
}

function factorsOf(
  { broken, expected }: ByHourOfWeek,
  count: number,
  placeOf: (hourOfWeek: number) => number,
  otherFactor: (hourOfWeek: number) => number,
): Float64Array<ArrayBuffer> {
  const [seen, foreseen] = [new Float64Array(count), new Float64Array(count)]
  for (let hour = 0; hour < WEEK_HOURS; hour++) {
    addTo(seen, placeOf(hour), at(broken, hour))
    addTo(foreseen, placeOf(hour), at(expected, hour) * otherFactor(hour))
  }
  return seen.map((value, place) => (SHRINK + value) / (SHRINK + at(foreseen, place)))
}
