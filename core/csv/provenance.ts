import type { Filters } from '../figures/query.ts'
import { DIMENSIONS } from '../segment/dimensions.ts'
import type { CsvRow } from './cells.ts'

/**
 * The last columns of every file: of which time, which cases, under which rules and how far matured. They stand in each row, so
 * that a file is one table for any program, and rows of several files can stand together.
 */
export interface Provenance {
  from: string
  to: string
  filters: Filters
  policyVersion: number
  acceptanceWindowDays: number
  /** Cohorts that ended before it have matured. */
  maturedThrough: string
  asOf: string
  currency: string
  timeZone: string
}

/** @returns where the rows of an answer come from. */
export const provenanceOf = (answer: Omit<Provenance, 'filters'>, filters: Filters): Provenance => {
  const { from, to, policyVersion, acceptanceWindowDays, maturedThrough, asOf, currency, timeZone } = answer
  return { from, to, filters, policyVersion, acceptanceWindowDays, maturedThrough, asOf, currency, timeZone }
}

/** @returns the columns of it; filters as the API's addresses have them: `language=de&language=sv`. */
export function provenanceCells({ from, to, ...provenance }: Provenance): CsvRow {
  const filters = new URLSearchParams()
  for (const name of DIMENSIONS) for (const value of provenance.filters[name] ?? []) filters.append(name, value ?? '')
  return { rangeFrom: from, rangeTo: to, ...provenance, filters: filters.toString() }
}
