import { describe, expect, it } from 'vitest'
import { eachCell, type LifeCell, type LifeTable } from './life_table.ts'

const table: LifeTable = {
  firstHour: 100,
  resolved: [10, 0, 4],
  breaks: [
    { cohortHour: 100, ageHours: 0, breaks: 2 },
    { cohortHour: 100, ageHours: 2, breaks: 3 },
    // Told a second time: some that broke then were told later.
    { cohortHour: 100, ageHours: 2, breaks: 1 },
  ],
}
const cellsOf = (some: LifeTable, within: { fromHour: number; toHour: number; windowHours: number }): LifeCell[] => {
  const cells: LifeCell[] = []
  eachCell(some, within, (cell) => cells.push({ ...cell }))
  return cells
}

describe('the cells of a life table', () => {
  it('have at each age who has not broken before it', () => {
    const cells = cellsOf(table, { fromHour: 0, toHour: 104, windowHours: 4 })
    expect(cells.map(({ cohortHour, ageHours, atRisk, broken }) => [cohortHour, ageHours, atRisk, broken])).toEqual([
      [100, 0, 10, 2],
      [100, 1, 8, 0],
      [100, 2, 8, 4],
      [100, 3, 4, 0],
      [102, 0, 4, 0],
      [102, 1, 4, 0],
    ])
  })

  it('are those of the hours asked for, the last one excluded; what broke before them is at risk no more', () => {
    const cells = cellsOf(table, { fromHour: 102, toHour: 103, windowHours: 9 })
    expect(cells.map(({ cohortHour, atRisk }) => [cohortHour, atRisk])).toEqual([
      [100, 8],
      [102, 4],
    ])
  })

  it('end with the window', () => {
    const cells = cellsOf(table, { fromHour: 0, toHour: 999, windowHours: 2 })
    expect(cells.map(({ ageHours }) => ageHours)).toEqual([0, 1, 0, 1])
  })
})
