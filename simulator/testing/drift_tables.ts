import type { LearnedCosts, Moments, UnitCosts } from '#core/drift/baseline.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { learnCostDispersion } from '#core/drift/learn_cost_dispersion.ts'
import type { CohortHour, SegmentTable } from '#core/drift/segment_table.ts'
import type { Handler } from '#core/event/types.ts'
import type { BreaksOfAge } from '#core/nowcast/life_table.ts'
import type { CustomerCount } from '#core/recount/count_customer.ts'
import type { OpenDimension } from '#core/segment/dimensions.ts'

type Contributed = CustomerCount['contributions'][number]
interface Filling extends Omit<SegmentTable, 'cohorts'> {
  breaks: BreaksOfAge[]
  byHour: Map<number, Required<CohortHour>>
}

/** Numbers of values, in the order in which they come; 0 is "not said". */
export class ValueNumbers {
  readonly #numbers = new Map<string, number>()

  of(dimension: OpenDimension, value: string | null): number {
    if (value === null) return 0
    const name = `${dimension} ${value}`
    const number = this.#numbers.get(name) ?? this.#numbers.size + 2
    this.#numbers.set(name, number)
    return number
  }

  /** @returns the value that a number stands for. */
  nameOf(number: number): string {
    const name = [...this.#numbers].find(([, known]) => known === number)?.[0] ?? ''
    return name.slice(name.indexOf(' ') + 1)
  }
}

/** @returns the tables that drift is judged from, of contributions counted in memory: as `rollup_quarter` and `rollup_break` give them. */
export function driftTables(
  contributions: readonly Contributed[],
  dimensions: readonly OpenDimension[],
  numbers: ValueNumbers,
): SegmentTable[] {
  const tables = new Map<string, Filling>()
  for (const { contribution, segment } of contributions) {
    add(tables, contribution, null, null)
    for (const dimension of dimensions) add(tables, contribution, dimension, numbers.of(dimension, segment[dimension]))
  }
  return [...tables.values()].map(({ byHour, ...table }) => ({ ...table, cohorts: [...byHour.values()] }))
}

function add(
  tables: Map<string, Filling>,
  { cohortMs, handler, measures, breakAgeHours }: Contributed['contribution'],
  dimension: OpenDimension | null,
  value: number | null,
): void {
  const id = `${handler}/${dimension}/${value}`
  const table: Filling = tables.get(id) ?? { handler, dimension, value, breaks: [], byHour: new Map() }
  tables.set(id, table)
  const hour = Math.floor(cohortMs / HOUR_MS)
  const cohort = table.byHour.get(hour) ?? {
    hour,
    cases: 0,
    resolved: 0,
    brokenAtOnce: 0,
    lost: 0,
    handlingMicros: 0,
    rework: { stints: 0, micros: 0 },
  }
  table.byHour.set(hour, cohort)
  cohort.cases += measures.cases
  cohort.resolved += measures.resolved
  cohort.lost += measures.escalated + measures.abandoned
  cohort.handlingMicros += Number(measures.handlingMicros)
  cohort.rework.stints += measures.reworkStints
  cohort.rework.micros += Number(measures.reworkMicros)
  if (breakAgeHours === null) return
  if (breakAgeHours < 0) cohort.brokenAtOnce += 1
  else table.breaks.push({ cohortHour: hour, ageHours: breakAgeHours, breaks: 1 })
}

/** @returns what things cost in some of the contributions; of what a break costs no more than a guess. */
export function costsOf(contributions: readonly Contributed[]): LearnedCosts {
  const eachHandler = <T>(make: (handler: Handler) => T): Record<Handler, T> => ({ ai: make('ai'), human: make('human') })
  const costs = (handler: Handler): number[] =>
    contributions.flatMap(({ contribution }) =>
      contribution.handler === handler && contribution.measures.cases > 0 ? [Number(contribution.measures.handlingMicros)] : [],
    )
  // Of a case with several stints the mean of these.
  const reworks = (handler: Handler): number[] =>
    contributions.flatMap(({ contribution: { handler: own, measures } }) =>
      own === handler ? Array<number>(measures.reworkStints).fill(Number(measures.reworkMicros) / measures.reworkStints) : [],
    )
  return {
    unitCosts: eachHandler((handler) => unitCostsOf(costs(handler))),
    reworkCosts: eachHandler((handler) => unitCostsOf(reworks(handler))),
    breakCosts: eachHandler(() => ({ mean: 4_000_000, variance: 1e12, count: 1 })),
    laterRework: eachHandler(() => ({ perHour: [], squareOverMean: 0 })),
    costPerAcceptedMicros: 2_500_000,
  }
}

function unitCostsOf(values: readonly number[]): UnitCosts {
  const moments = momentsOf(values)
  const bins = values.map((cost) => ({ cost, count: 1 }))
  return { ...moments, dispersion: learnCostDispersion(bins, moments) }
}

function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, variance, count: values.length }
}
