import type { ClientBase } from 'pg'
import { BREAK_CAUSES, CAUSE_NUMBERS } from '#core/case/break.ts'
import type { LearnedCosts, LearnedRework, Moments, UnitCosts } from '#core/drift/baseline.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { learnCostDispersion } from '#core/drift/learn_cost_dispersion.ts'
import type { Handler } from '#core/event/types.ts'
import { ageBandsOf, bandCount } from '#core/nowcast/age_bands.ts'
import type { Rules } from '#core/policy/rules.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import type { CohortRange } from './read_life_tables.ts'

interface MomentsRow extends Moments {
  handler: number
}

interface UnitCostsRow extends MomentsRow {
  /** Of each bin. */
  costs: number[]
  counts: number[]
}

interface LaterRow {
  handler: number
  band: number
  hours: number
  cost: number
  squares: number
}

/** @returns what cases, stints of rework, breaks and later work cost in a range's cohorts, by handler; all 0 where there were none. */
export async function readCosts(
  client: ClientBase,
  range: CohortRange,
  rules: Rules,
): Promise<Omit<LearnedCosts, 'costPerAcceptedMicros'>> {
  const bands = ageBandsOf(rules.windowMs / HOUR_MS)
  const values = [range.workspaceId, range.version, new Date(range.fromHour * HOUR_MS), new Date(range.toHour * HOUR_MS)]
  const isPriced = rules.policy.priceReworkOf === 'all'
  const impact = [...BREAK_CAUSES]
    .sort((a, b) => CAUSE_NUMBERS.numberOf[a] - CAUSE_NUMBERS.numberOf[b])
    .map((cause) => rules.failureImpactMicros[cause])
  const [units, reworks, breaks, later] = await inOrder([
    ask<UnitCostsRow>(client, 'drift/unit_costs', values),
    ask<UnitCostsRow>(client, 'drift/rework_costs', [...values, isPriced]),
    ask<MomentsRow>(client, 'drift/break_costs', [...values, isPriced, impact]),
    ask<LaterRow>(client, 'drift/later_rework', [...values, bands.edgesHours, isPriced]),
  ])
  return {
    unitCosts: eachHandler((handler) => unitCostsOf(units.rows, handler)),
    reworkCosts: eachHandler((handler) => unitCostsOf(reworks.rows, handler)),
    breakCosts: eachHandler((handler) => momentsOf(breaks.rows, handler)),
    laterRework: eachHandler((handler) => reworkOf(later.rows, handler, bandCount(bands))),
  }
}

const eachHandler = <T>(make: (handler: Handler) => T): Record<Handler, T> => ({ ai: make('ai'), human: make('human') })

function momentsOf(rows: readonly MomentsRow[], handler: Handler): Moments {
  const row = rows.find((one) => one.handler === handlerNumber(handler))
  return row ? { mean: row.mean, variance: row.variance, count: row.count } : { mean: 0, variance: 0, count: 0 }
}

function unitCostsOf(rows: readonly UnitCostsRow[], handler: Handler): UnitCosts {
  const moments = momentsOf(rows, handler)
  const { costs, counts } = rows.find((one) => one.handler === handlerNumber(handler)) ?? { costs: [], counts: [] }
  const bins = costs.map((cost, place) => ({ cost, count: counts[place] ?? 0 }))
  return { ...moments, dispersion: learnCostDispersion(bins, moments) }
}

function reworkOf(rows: readonly LaterRow[], handler: Handler, count: number): LearnedRework {
  const own = rows.filter((row) => row.handler === handlerNumber(handler))
  const [cost, squares] = [own.reduce((sum, row) => sum + row.cost, 0), own.reduce((sum, row) => sum + row.squares, 0)]
  const perHour = Array.from({ length: count }, (_, band) => {
    const row = own.find((one) => one.band === band)
    return row && row.hours > 0 ? row.cost / row.hours : 0
  })
  return { perHour, squareOverMean: cost > 0 ? squares / cost : 0 }
}
