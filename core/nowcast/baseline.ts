import { exposureOf, type Learned } from './exposure.ts'
import { fitRhythm, type Rhythmic } from './fit_rhythm.ts'
import { eachCell, type LifeTable } from './life_table.ts'
import { addTo, at, sum } from './numbers.ts'

const DAY_HOURS = 24

/** A segment at the finest grain that has volume, and the handler whose hazard it shares. */
export interface LearnedGroup<Parent extends string> {
  parent: Parent
  table: LifeTable
}

/** How unsteady a series is from day to day, and how much the baseline knows of it. */
export interface Steadiness {
  /** φ: the variance of a day's breaks by that of a Poisson count; 1 at least. */
  dispersion: number
  /** Ē: breaks expected a day. */
  expectedPerDay: number
  /** O_base: breaks seen. */
  breaks: number
}

/** @returns hazards by age, factors of the groups and rhythm of the week, learned from the days given: docs/drift.md, section 1. */
export const learnBaseline = <Parent extends string>(
  groups: readonly LearnedGroup<Parent>[],
  learned: Learned,
): Rhythmic<Parent> =>
  fitRhythm(
    groups.map(({ parent, table }) => ({ parent, exposure: exposureOf(table, learned) })),
    learned.windowHours,
  )

/**
 * @param members the numbers of the groups that a series consists of.
 * @returns how steady the series was in the days that the baseline was learned from.
 */
export function steadinessOf<Parent extends string>(
  groups: readonly LearnedGroup<Parent>[],
  members: readonly number[],
  baseline: Rhythmic<Parent>,
  learned: Learned,
): Steadiness {
  const days = Math.ceil((learned.toHour - learned.fromHour) / DAY_HOURS)
  const [seen, expected] = [new Float64Array(days), new Float64Array(days)]
  for (const member of members) {
    const group = groups[member]
    if (!group) continue
    const hazard = baseline.byParent.get(group.parent) ?? new Float64Array(0)
    const factor = at(baseline.factors, member)
    eachCell(group.table, learned, ({ cohortHour, ageHours, atRisk, broken }) => {
      const hour = cohortHour + ageHours
      const day = Math.floor((hour - learned.fromHour) / DAY_HOURS)
      addTo(seen, day, broken)
      addTo(expected, day, atRisk * factor * at(hazard, ageHours) * at(baseline.rhythm, learned.hourOfWeek(hour)))
    })
  }
  return { dispersion: dispersionOf(seen, expected), expectedPerDay: sum(expected) / days, breaks: sum(seen) }
}

/** Pearson's statistic by its degrees of freedom (McCullagh and Nelder, 1989, section 4.5), the level taken as it was. */
function dispersionOf(seen: Float64Array, expected: Float64Array): number {
  const level = sum(seen) / sum(expected)
  const parts = expected.map((value, day) => (value > 0 ? (at(seen, day) - level * value) ** 2 / (level * value) : 0))
  const dispersion = sum(parts) / (seen.length - 1)
  // Nothing expected at all, or a single day: nothing is known, so nothing is added.
  return Number.isFinite(dispersion) ? Math.max(1, dispersion) : 1
}
