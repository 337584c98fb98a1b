import type { LifeTable } from '../life_table.ts'

/** @returns a life table from the rows of the golden vectors: [cohort hour, age, count]. */
export const tableOf = ({ resolutions, breaks }: { resolutions: number[]; breaks: number[][] }): LifeTable => ({
  firstHour: 0,
  resolved: resolutions,
  breaks: breaks.map(([cohortHour = 0, ageHours = 0, count = 0]) => ({ cohortHour, ageHours, breaks: count })),
})
