import type { Says } from './standing.ts'

/** What was read of one watched value of a rule, as of one instant. */
export interface Reading {
  /** '' for all that the rule watches. */
  about: string
  says: Says
  /** A figure, or ln of the evidence; null where there is none. */
  value: number | null
  /** What the value is held against. */
  limit: number
  /** Of evidence: the series with the most, and whether it speaks for the better. */
  series: string | null
  isBetter: boolean
}

/** @returns a reading of a value that nothing was read of. */
export const nothingRead = (about: string): Reading => ({
  about,
  says: 'nothing',
  value: null,
  limit: 0,
  series: null,
  isBetter: false,
})
