import type { IngestionCounters } from '#core/ingestion/contract.ts'

/** A row of `ingestion`, as Postgres gives it. */
export interface CounterRow {
  sequence: string
  stored_events: string
  duplicate_events: string
  rejected_events: string
  orphan_events: string
}

/** @returns the counters in the words of the API. */
export const countersOf = (row: CounterRow): IngestionCounters => ({
  storedEvents: Number(row.stored_events),
  duplicateEvents: Number(row.duplicate_events),
  rejectedEvents: Number(row.rejected_events),
  orphanEvents: Number(row.orphan_events),
  countedThrough: Number(row.sequence),
})
