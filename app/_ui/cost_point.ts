import type { TimeBarPoint } from './charts/time_bars.ts'

export const COST_PARTS = [
  { key: 'handling', name: 'Handling', colour: 'var(--part-handling)' },
  { key: 'rework', name: 'Rework', colour: 'var(--part-rework)' },
  { key: 'failureImpact', name: 'Failure impact', colour: 'var(--part-impact)' },
  { key: 'overhead', name: 'Overhead', colour: 'var(--part-overhead)' },
] as const

export type CostPart = (typeof COST_PARTS)[number]['key']

/** One step of time, ready to draw; money in currency units for each accepted resolution. */
export interface CostPoint extends TimeBarPoint<CostPart> {
  /** What may still be taken back. */
  pending: number
  /** Why nothing is expected of a step that has not settled, in a sentence; null where something is, or nobody tried. */
  tooEarly: string | null
}
