import { at } from './numbers.ts'

/** Breaks of one age: how many of the resolutions of an hour broke how many hours later. */
export interface BreaksOfAge {
  /** The hour of the resolutions, counted in whole hours since the epoch. */
  cohortHour: number
  /** The hour of the break less that of the resolution. */
  ageHours: number
  breaks: number
}

/**
 * What came of the resolutions of a segment, hour by hour (docs/drift.md, section 1). Resolutions that were broken at once
 * have no age: they stand neither in `resolved` nor in `breaks`.
 */
export interface LifeTable {
  /** The first hour of `resolved`. */
  firstHour: number
  resolved: ArrayLike<number>
  breaks: readonly BreaksOfAge[]
}

/** A cell of a life table: resolutions of one hour, at one age. */
export interface LifeCell {
  cohortHour: number
  ageHours: number
  /** Not broken before this age. */
  atRisk: number
  /** Broken at this age. */
  broken: number
}

/** Goes through the cells of a table whose calendar hour (of the resolution, plus the age) lies in [fromHour, toHour), but for hours without any. */
export function eachCell(
  { firstHour, resolved, breaks }: LifeTable,
  within: { fromHour: number; toHour: number; windowHours: number },
  visit: (cell: LifeCell) => void,
): void {
  const byCohort = breaksByCohort(breaks)
  // One object for millions of cells.
  const cell: LifeCell = { cohortHour: 0, ageHours: 0, atRisk: 0, broken: 0 }
  for (let index = 0; index < resolved.length; index++) {
    const cohortHour = firstHour + index
    const ages = byCohort.get(cohortHour)
    cell.cohortHour = cohortHour
    cell.atRisk = at(resolved, index)
    // Of a value most hours are empty.
    if (cell.atRisk === 0 && !ages) continue
    for (let age = 0; age < within.windowHours && cohortHour + age < within.toHour; age++) {
      cell.ageHours = age
      cell.broken = ages?.get(age) ?? 0
      if (cohortHour + age >= within.fromHour) visit(cell)
      cell.atRisk -= cell.broken
    }
  }
}

function breaksByCohort(breaks: readonly BreaksOfAge[]): Map<number, Map<number, number>> {
  const byCohort = new Map<number, Map<number, number>>()
  for (const { cohortHour, ageHours, breaks: count } of breaks) {
    const ages = byCohort.get(cohortHour) ?? new Map<number, number>()
    byCohort.set(cohortHour, ages.set(ageHours, (ages.get(ageHours) ?? 0) + count))
  }
  return byCohort
}
