import { compareText } from '../text/compare.ts'
import type { Stint, StintKey } from './types.ts'

/** The order of the stints of an issue (docs/metrics.md, section 3). */
export const compareStints = (a: StintKey, b: StintKey): number =>
  a.startMs - b.startMs || compareText(a.conversation, b.conversation) || a.position - b.position

export const keyOf = ({ startMs, conversation, position }: StintKey): StintKey => ({ startMs, conversation, position })

export const isSameStint = (a: Stint, b: Stint): boolean =>
  compareStints(a, b) === 0 &&
  a.endMs === b.endMs &&
  a.outcome === b.outcome &&
  a.handler === b.handler &&
  a.openedBy === b.openedBy &&
  a.costMicros === b.costMicros &&
  a.takenUpMs === b.takenUpMs
