import { DURATION_NAMES, numbersFor } from '../figures/parts.ts'
import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import type { CommitMessage, DeltaRow } from './messages.ts'

type CommitRow = CommitMessage['rows'][number]

/**
 * @param rows what one commit added, in any order; a cell may stand in it more than once.
 * @returns the same sums with one row a cell, each carrying the commit's sequence.
 */
export function mergeRows(sequence: number, rows: readonly CommitRow[]): DeltaRow[] {
  const byCell = new Map<string, DeltaRow>()
  for (const row of rows) {
    const key = cellKey(row)
    const known = byCell.get(key)
    byCell.set(key, known ? added(known, row) : { sequence, ...row })
  }
  return [...byCell.values()]
}

const cellKey = (row: CommitRow): string =>
  JSON.stringify([row.start, row.segment.handler, ...OPEN_DIMENSIONS.map((dimension) => row.segment[dimension])])

function added(a: DeltaRow, b: CommitRow): DeltaRow {
  const counts = { ...a.counts }
  for (const [name, count] of Object.entries(b.counts)) counts[name] = (counts[name] ?? 0) + count
  return {
    ...a,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    costMicros: {
      handling: sum(a.costMicros.handling, b.costMicros.handling),
      rework: sum(a.costMicros.rework, b.costMicros.rework),
      failureImpact: sum(a.costMicros.failureImpact, b.costMicros.failureImpact),
    },
    ...numbersFor(DURATION_NAMES, (name) => a[name] + b[name]),
  }
}

const sum = (a: string, b: string): string => (BigInt(a) + BigInt(b)).toString()
