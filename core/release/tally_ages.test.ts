import { describe, expect, it } from 'vitest'
import { type Tallied, tallyAges } from './tally_ages.ts'

const table = {
  firstHour: 100,
  resolved: [10, 20, 30, 40],
  breaks: [
    { cohortHour: 100, ageHours: 0, breaks: 1 },
    { cohortHour: 101, ageHours: 1, breaks: 2 },
    { cohortHour: 103, ageHours: 0, breaks: 3 },
  ],
}
const of: Tallied = { nowHour: 104, windowHours: 3, weightOf: () => 1, within: null, blockHours: null }
const tallied = (more: Partial<Tallied>) =>
  [...tallyAges(table, { ...of, ...more })].map(([block, { exposure, broken }]) => ({
    block,
    exposure: [...exposure],
    broken: [...broken],
  }))

describe('the tally of a version', () => {
  it('is by age, as far as ages have ended', () => {
    expect(tallied({})).toEqual([{ block: 0, exposure: [100, 9 + 20 + 30, 9 + 18], broken: [4, 2, 0] }])
  })

  it('weighs each hour as the rhythm does, by when it is and not by when the cohort began', () => {
    // Only the hour 101 counts: the cohort of 100 at age 1, that of 101 at age 0.
    expect(tallied({ weightOf: (hour) => (hour === 101 ? 2 : 0) })[0]?.exposure).toEqual([40, 18, 0])
  })

  it('is of cohorts of some hours alone, the last one excluded', () => {
    expect(tallied({ within: { fromHour: 101, toHour: 103 } })).toEqual([{ block: 0, exposure: [50, 50, 18], broken: [0, 2, 0] }])
  })

  it('is apart for each block of hours, which begin where the epoch does', () => {
    expect(tallied({ blockHours: 51 })).toEqual([
      { block: 1, exposure: [30, 29, 27], broken: [1, 2, 0] },
      { block: 2, exposure: [70, 30, 0], broken: [3, 0, 0] },
    ])
  })
})
