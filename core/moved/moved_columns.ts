import type { ColumnName } from '../figures/contents.ts'
import { LOSS_COUNTS } from './matured_part.ts'

const COUNTS = ['cases', 'accepted', 'pending', 'broken', ...Object.values(LOSS_COUNTS)] as const
const COSTS = ['rework', 'failureImpact', 'full'] as const

/** What the rows have that a change is split from. */
export const MOVED_COLUMNS: readonly ColumnName[] = [
  ...[...COUNTS, ...COSTS],
  ...[...COUNTS, ...COSTS].map((name) => `matured.${name}` as const),
  'nowcast',
]
