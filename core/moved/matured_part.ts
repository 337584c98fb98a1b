import { maturedPeriodOf } from '../drift/decompose_rows.ts'
import type { Counts, FigureRow } from '../figures/contract.ts'
import type { SegmentPart } from './split_by_way.ts'
import { forEachLoss, type Loss } from './ways.ts'

/** The counts of answers that say what cases were lost to. */
export const LOSS_COUNTS = {
  recontact: 'brokenRecontact',
  reopen: 'brokenReopen',
  escalation: 'brokenEscalation',
  churn: 'brokenChurn',
  escalated: 'escalated',
  abandoned: 'abandoned',
} as const satisfies Record<Loss, keyof Counts>

/** @returns what a row's matured cases came to. */
export const maturedPart = (row: FigureRow): SegmentPart => ({
  ...maturedPeriodOf(row),
  lost: forEachLoss((loss) => row.matured.counts[LOSS_COUNTS[loss]]),
})
