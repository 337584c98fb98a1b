import type { Handler } from '../event/types.ts'
import { type LearnedGroup, learnBaseline, type Steadiness, steadinessOf } from '../nowcast/baseline.ts'
import type { Learned } from '../nowcast/exposure.ts'
import type { LifeTable } from '../nowcast/life_table.ts'
import { sum } from '../nowcast/numbers.ts'
import type { DriftBaseline, LearnedCosts, LearnedFactor, LearnedSteadiness } from './baseline.ts'
import { groupBy } from './group_by.ts'
import { learnBrokenAtOnce, learnMix } from './learn_shares.ts'
import { partId } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'

/** Breaks that shrink a factor to 1, and resolutions below which a value is taken to be as its handler. */
const KAPPA = 50
const DAY_HOURS = 24

/**
 * Learns what is normal: docs/drift.md, section 1. Hazards by age and the rhythm of the week are those of the two handlers;
 * each value of a dimension has a factor to its handler's, each dimension by itself.
 * @param tables both handlers and the values of dimensions, with cohorts from `fromHour` − W on.
 */
export function learnDriftBaseline(
  tables: readonly SegmentTable[],
  asked: Learned,
  costs: LearnedCosts & Pick<DriftBaseline, 'integration'>,
): DriftBaseline {
  const learned = withHoursOfWeek(asked)
  const handlers = tables.filter(({ dimension }) => dimension === null)
  const known = [...handlers, ...tables.filter((table) => table.dimension !== null && isKnown(table, learned))]
  const groups: LearnedGroup<Handler>[] = known.map((table) => ({ parent: table.handler, table: lifeTableOf(table, learned) }))
  const fitted = learnBaseline(groups.slice(0, handlers.length), learned)
  // With every factor 1 it says what the handler's hazard would expect.
  const own = groups.map((_, index) => steadinessOf(groups, [index], { ...fitted, factors: known.map(() => 1) }, learned))
  const days = Math.ceil((learned.toHour - learned.fromHour) / DAY_HOURS)
  const factors = own.map(({ breaks, expectedPerDay }, index) =>
    known[index]?.dimension === null ? 1 : (KAPPA + breaks) / (KAPPA + expectedPerDay * days),
  )
  const cohortsOf = (handler: Handler) => handlers.find((table) => table.handler === handler)?.cohorts ?? []
  const eachHandler = <T>(make: (handler: Handler) => T): Record<Handler, T> => ({ ai: make('ai'), human: make('human') })
  return {
    ...costs,
    windowHours: learned.windowHours,
    fromHour: learned.fromHour,
    toHour: learned.toHour,
    rhythm: [...fitted.rhythm],
    hazard: eachHandler((handler) => [...(fitted.byParent.get(handler) ?? new Float64Array(learned.windowHours))]),
    factors: known.map(({ handler, dimension, value }, index): LearnedFactor => {
      return { handler, dimension, value, factor: factors[index] ?? 1 }
    }),
    steadiness: [
      ...known.map((table, index) => singleOf(table, own[index], factors[index])),
      ...together(known, (members) => steadinessOf(groups, members, { ...fitted, factors }, learned)),
    ],
    brokenAtOnce: eachHandler((handler) => learnBrokenAtOnce(cohortsOf(handler), learned)),
    mix: learnMix(handlers, learned, learned.hourOfWeek),
  }
}

/** A calendar is asked once for each hour, and not for each of millions of cells. */
function withHoursOfWeek({ hourOfWeek, ...asked }: Learned): Learned {
  const hours = Array.from({ length: asked.toHour - asked.fromHour }, (_, index) => hourOfWeek(asked.fromHour + index))
  return { ...asked, hourOfWeek: (hour) => hours[hour - asked.fromHour] ?? hourOfWeek(hour) }
}

/** A factor multiplies what was expected; how unsteady the days were does not depend on it. */
const singleOf = ({ handler, dimension, value }: SegmentTable, own: Steadiness | undefined, factor = 1): LearnedSteadiness => {
  const { dispersion = 1, expectedPerDay = 0, breaks = 0 } = own ?? {}
  return { handler, dimension, value, dispersion, expectedPerDay: expectedPerDay * factor, breaks }
}

/** Of both handlers together: the whole, and each value. */
function together(known: readonly SegmentTable[], steadinessOfMembers: (members: number[]) => Steadiness): LearnedSteadiness[] {
  const groups = groupBy([...known.entries()], ([, { dimension, value }]) => partId({ handler: null, dimension, value }))
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    const { dimension, value } = first[1]
    return [{ handler: null, dimension, value, ...steadinessOfMembers(members.map(([index]) => index)) }]
  })
}

const isKnown = ({ cohorts }: SegmentTable, { fromHour, toHour }: Learned): boolean =>
  sum(cohorts.map(({ hour, resolved }) => (hour >= fromHour && hour < toHour ? resolved : 0))) >= KAPPA

/** Hours from `fromHour` − W to `toHour`, without those broken at once. */
function lifeTableOf({ cohorts, breaks }: SegmentTable, { fromHour, toHour, windowHours }: Learned): LifeTable {
  const firstHour = fromHour - windowHours
  const resolved = new Float64Array(toHour - firstHour)
  for (const { hour, resolved: all, brokenAtOnce } of cohorts)
    if (hour >= firstHour && hour < toHour) resolved[hour - firstHour] = all - brokenAtOnce
  return { firstHour, resolved, breaks }
}
