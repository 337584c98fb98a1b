export const COST_PARTS = [
  { key: 'handling', name: 'Handling', colour: 'var(--part-handling)' },
  { key: 'rework', name: 'Rework', colour: 'var(--part-rework)' },
  { key: 'failureImpact', name: 'Failure impact', colour: 'var(--part-impact)' },
  { key: 'overhead', name: 'Overhead', colour: 'var(--part-overhead)' },
] as const

/** One step of time, ready to draw; money in currency units for each accepted resolution. */
export interface CostPoint {
  start: string
  parts: Record<(typeof COST_PARTS)[number]['key'], number> | null
  provisional: number | null
  maturedShare: number | null
  cases: number
  accepted: number
  pending: number
  releases: string[]
}
