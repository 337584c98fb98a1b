import type { Costs, Counts, Sums } from '../figures/contract.ts'
import { countsIn, durationsIn } from '../figures/merge_sums.ts'
import { numbersFor } from '../figures/parts.ts'
import type { CostName } from '../figures/sum_names.ts'
import type { DeltaRow } from './messages.ts'

/** @returns `sums`, those that there are, with one more cell's additions; the overhead stays, since only a snapshot can share it out anew. */
export function addRow(sums: Sums, row: DeltaRow, matured: boolean): Sums {
  return {
    counts: addCounts(sums.counts, row, matured),
    costMicros: addCosts(sums.costMicros, row),
    ...numbersFor(durationsIn(sums), (name) => sums[name] + row[name]),
  }
}

function addCosts(costs: Costs, { costMicros: { handling, rework, failureImpact } }: DeltaRow): Costs {
  const full = BigInt(handling) + BigInt(rework) + BigInt(failureImpact)
  const added = { handling, rework, failureImpact, overhead: '0', full }
  const sums = { ...costs }
  for (const name of Object.keys(costs) as CostName[]) sums[name] = String(BigInt(costs[name]) + BigInt(added[name]))
  return sums
}

const CAUSES = ['brokenRecontact', 'brokenReopen', 'brokenEscalation', 'brokenChurn'] as const

/** What is accepted and what pending follows from the cohort's age in the snapshot, not from the instant of the delta. */
function addCounts(counts: Counts, row: DeltaRow, matured: boolean): Counts {
  const delta = (name: string): number => row.counts[name] ?? 0
  const broken = CAUSES.reduce((sum, cause) => sum + delta(cause), 0)
  const unbroken = delta('resolved') - broken
  const derived: Partial<Record<keyof Counts, number>> = {
    broken,
    accepted: matured ? unbroken : 0,
    pending: matured ? 0 : unbroken,
  }
  return numbersFor(countsIn({ counts }), (name) => counts[name] + (derived[name] ?? delta(name)))
}
