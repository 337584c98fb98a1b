import { BREAK_CAUSES } from '../case/break.ts'

/** How a case comes to be lost: taken back by one of the causes, or never resolved. */
export const LOSSES = [...BREAK_CAUSES, 'escalated', 'abandoned'] as const
export type Loss = (typeof LOSSES)[number]

/**
 * By way of what a segment moves cost per accepted resolution: more of its cases are lost in one of these ways, a case costs more
 * to handle, a lost one more to mend, or the segment has another share of the cases.
 */
export const WAYS = [...LOSSES, 'handling', 'rework', 'mix'] as const
export type Way = (typeof WAYS)[number]

/** @returns a number for each way. */
export const forEachWay = (of: (way: Way) => number): Record<Way, number> =>
  Object.fromEntries(WAYS.map((way) => [way, of(way)])) as Record<Way, number>

/** @returns a number for each way of being lost. */
export const forEachLoss = (of: (loss: Loss) => number): Record<Loss, number> =>
  Object.fromEntries(LOSSES.map((loss) => [loss, of(loss)])) as Record<Loss, number>
