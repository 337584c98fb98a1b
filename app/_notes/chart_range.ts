import type { Annotation } from '#core/annotation/contract.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { instantOfStep } from './note_moment.ts'

/** From when to when a chart shows something, as its answer says. */
export type ChartRange = Pick<FiguresAnswer, 'from' | 'to'>

/** @returns whether a chart's range has an instant, its end excluded. */
export function isInRange(at: string, { from, to }: ChartRange): boolean {
  const ms = Date.parse(at)
  return ms >= Date.parse(from) && ms < Date.parse(to)
}

/** @returns the notes of a chart's range; the newest instant first, as one looks for them. */
export const notesOf = (notes: readonly Annotation[], range: ChartRange): Annotation[] =>
  notes.filter(({ at }) => isInRange(at, range)).reverse()

/**
 * @param index of the step that one adds a note to; that of the last one where none is in hand.
 * @returns the instant that the note is about unless one says otherwise; now where the chart has no steps.
 */
export function noteInstant(starts: readonly string[], ends: readonly number[], index: number, nowMs: number): number {
  const start = starts[index]
  return start === undefined
    ? instantOfStep(nowMs, Number.POSITIVE_INFINITY, nowMs)
    : instantOfStep(Date.parse(start), ends[index] ?? 0, nowMs)
}
