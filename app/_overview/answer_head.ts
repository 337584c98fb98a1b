import type { FiguresAnswer } from '#core/figures/contract.ts'

/** What an answer says of itself: all but its rows, and how far in time and commits they go. */
export type AnswerHead = Omit<FiguresAnswer, 'rows' | 'sequence' | 'asOf'>

/** @returns what stays as it is while events keep coming. */
export function headOf({ rows: _rows, sequence: _sequence, asOf: _asOf, ...head }: FiguresAnswer): AnswerHead {
  return head
}
