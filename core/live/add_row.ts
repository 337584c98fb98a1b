import type { Counts, Sums } from '../figures/contract.ts'
import { COUNT_NAMES, DURATION_NAMES, numbersFor } from '../figures/parts.ts'
import type { DeltaRow } from './messages.ts'

/** @returns `sums` with one more cell's additions; the overhead stays, since only a snapshot can share it out anew. */
export function addRow(sums: Sums, row: DeltaRow, matured: boolean): Sums {
  const { handling, rework, failureImpact } = row.costMicros
  const added = BigInt(handling) + BigInt(rework) + BigInt(failureImpact)
  return {
    counts: addCounts(sums.counts, row, matured),
    costMicros: {
      ...sums.costMicros,
      handling: plus(sums.costMicros.handling, BigInt(handling)),
      rework: plus(sums.costMicros.rework, BigInt(rework)),
      failureImpact: plus(sums.costMicros.failureImpact, BigInt(failureImpact)),
      full: plus(sums.costMicros.full, added),
    },
    ...numbersFor(DURATION_NAMES, (name) => sums[name] + row[name]),
  }
}

const plus = (micros: string, added: bigint): string => String(BigInt(micros) + added)

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
  return numbersFor(COUNT_NAMES, (name) => counts[name] + (derived[name] ?? delta(name)))
}
