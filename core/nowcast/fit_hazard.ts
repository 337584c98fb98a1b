import type { Exposure } from './exposure.ts'
import { addTo, at, sum } from './numbers.ts'
import { WEEK_HOURS } from './week.ts'

/** Breaks that shrink a segment's factor to 1: one with fewer is mostly as its handler. */
const KAPPA = 50

/** A segment's part in fitting: whose hazard it shares, and what was seen of it. */
export interface Group<Parent extends string> {
  parent: Parent
  exposure: Exposure
}

/** Chances of a break an hour: by age for each handler, and what each group's are to its handler's. */
export interface Hazards<Parent extends string> {
  byParent: ReadonlyMap<Parent, Float64Array>
  /** c, in the order of the groups. */
  factors: readonly number[]
}

/**
 * Fits the hazard by age of each parent, and the groups' factors, with a given rhythm of the week: docs/drift.md, section 1.
 * @param rhythm by hour of the week.
 */
export function fitHazards<Parent extends string>(
  groups: readonly Group<Parent>[],
  rhythm: Float64Array,
  windowHours: number,
): Hazards<Parent> {
  const parents = new Map<Parent, { broken: Float64Array; atRisk: Float64Array }>()
  const weighted = groups.map(({ parent, exposure }) => {
    const ages = byAge(exposure, rhythm, windowHours)
    const sums = parents.get(parent) ?? { broken: new Float64Array(windowHours), atRisk: new Float64Array(windowHours) }
    for (let age = 0; age < windowHours; age++) {
      addTo(sums.broken, age, at(ages.broken, age))
      addTo(sums.atRisk, age, at(ages.atRisk, age))
    }
    parents.set(parent, sums)
    return { parent, ...ages }
  })
  const byParent = new Map([...parents].map(([parent, { broken, atRisk }]) => [parent, quotients(broken, atRisk)]))
  const factors = weighted.map(({ parent, broken, atRisk }) => {
    const expected = sum(atRisk.map((risk, age) => risk * at(byParent.get(parent) ?? [], age)))
    return (KAPPA + sum(broken)) / (KAPPA + expected)
  })
  return { byParent, factors }
}

/** Σ d and Σ r · w by age. */
function byAge({ atRisk, broken }: Exposure, rhythm: Float64Array, windowHours: number): Exposure {
  const ages: Exposure = { atRisk: new Float64Array(windowHours), broken: new Float64Array(windowHours) }
  for (let cell = 0; cell < atRisk.length; cell++) {
    const age = Math.floor(cell / WEEK_HOURS)
    addTo(ages.atRisk, age, at(atRisk, cell) * at(rhythm, cell % WEEK_HOURS))
    addTo(ages.broken, age, at(broken, cell))
  }
  return ages
}

const quotients = (broken: Float64Array, atRisk: Float64Array): Float64Array =>
  broken.map((count, age) => (at(atRisk, age) > 0 ? count / at(atRisk, age) : 0))
