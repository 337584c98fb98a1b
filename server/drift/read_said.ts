import type { ClientBase } from 'pg'
import type { Said } from '#core/drift/hindsight.ts'
import type { HindsightStep } from '#core/drift/hindsight_steps.ts'
import type { Handler } from '#core/event/types.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { BOTH } from './keep_said.ts'

interface SaidOf {
  workspaceId: number
  version: number
  step: HindsightStep
  handler: Handler | null
  since: Date
}

interface SaidRow {
  starts: Date
  ends: Date
  age_days: number
  as_of: Date
  reconstructed: boolean
  rate: number | null
  rate_low: number | null
  rate_high: number | null
  cost: number | null
  cost_low: number | null
  cost_high: number | null
  provisional_rate: number | null
  provisional_cost: number | null
  settled_rate: number | null
  settled_cost: number | null
}

/** @returns what was said of days or weeks that began since an instant, as it was said; the oldest first. */
export async function readSaid(client: ClientBase, { workspaceId, version, step, handler, since }: SaidOf): Promise<Said[]> {
  const number = handler === null ? BOTH : handlerNumber(handler)
  const { rows } = await ask<SaidRow>(client, 'drift/said', [workspaceId, version, step, since, number])
  return rows.map((row) => ({
    startMs: row.starts.getTime(),
    endMs: row.ends.getTime(),
    ageDays: row.age_days,
    asOfMs: row.as_of.getTime(),
    isReconstructed: row.reconstructed,
    rate: bandOf(row.rate, row.rate_low, row.rate_high),
    cost: bandOf(row.cost, row.cost_low, row.cost_high),
    provisional: { rate: row.provisional_rate, cost: row.provisional_cost },
    lastSettledWeek: { rate: row.settled_rate, cost: row.settled_cost },
  }))
}

const bandOf = (estimate: number | null, low: number | null, high: number | null): Said['rate'] =>
  estimate === null || low === null || high === null ? null : { estimate, low, high }
