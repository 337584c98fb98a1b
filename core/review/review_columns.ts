import type { ColumnName } from '../figures/contents.ts'
import { MOVED_COLUMNS } from '../moved/moved_columns.ts'

const COUNTS = ['brokenChurn', 'resolved'] as const

/** What the rows of whole periods have: all that the figures of the table are read from. */
export const REVIEW_COLUMNS: readonly ColumnName[] = [
  ...new Set<ColumnName>([...MOVED_COLUMNS, ...COUNTS, ...COUNTS.map((name) => `matured.${name}` as const)]),
]

/** What the rows of segments have: besides what moved the figure what overhead they bore, and which handoffs nobody took. */
export const SEGMENT_COLUMNS: readonly ColumnName[] = [
  ...MOVED_COLUMNS,
  ...(['overhead', 'matured.overhead', 'handoffs', 'handoffsTakenUp'] as const),
]
