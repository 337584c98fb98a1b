import type { Calendar } from '#core/calendar/calendar.ts'

/** Of which days and version a baseline is, as the questions under `prisma/sql/drift` give it. */
export interface BaselineRow {
  number: number
  version: number
  learned_from: Date
  learned_to: Date
  learned_at: Date
  learned_by: string
}

/** @returns what a baseline was learned from, as the API says it. */
export const sayFacts = ({ version, learned_from, learned_to, learned_at }: BaselineRow, calendar: Calendar) => ({
  policyVersion: version,
  learnedFrom: calendar.format(learned_from.getTime()),
  learnedTo: calendar.format(learned_to.getTime()),
  learnedAt: calendar.format(learned_at.getTime()),
})
